import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { homeOf } from '../iam/find.ts'

/** AWS: AWS Support API Reference, ResolveCase, 2026-11. */
export const ResolveCase = operation({
  input: z.strictObject({ caseId: z.optional(z.string()) }),
  readOnly: false,
  requires: () => [{ action: 'support:ResolveCase', resource: '*' }],
  run(draft, { caseId = '' }, at) {
    const one = homeOf(draft, at).support?.cases.find(({ id }) => id === caseId)
    if (!one) return fail('CaseIdNotFound', `Could not find case with ID ${caseId}`)
    const initialCaseStatus = one.status
    one.status = 'resolved'
    return { initialCaseStatus, finalCaseStatus: one.status }
  },
})
