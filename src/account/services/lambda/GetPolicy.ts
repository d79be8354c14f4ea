import * as z from 'zod/mini'
import { about } from './fields.ts'
import { functionOperation } from './functionOperation.ts'
import { nothing } from './policy.ts'
import { policyView, statementsFor } from './statements.ts'

export const GetPolicy = functionOperation({
  input: z.strictObject(about),
  action: 'lambda:GetPolicy',
  readOnly: true,
  eventName: 'GetPolicy20150331v2',
  run(one, _input, { target }) {
    const statements = statementsFor(one, target.qualifier)
    if (statements.length === 0) nothing()
    return { Policy: policyView(statements), RevisionId: one.latest.revisionId }
  },
})
