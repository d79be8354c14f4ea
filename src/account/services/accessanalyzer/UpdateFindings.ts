import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { analyzerOperation } from './analyzer.ts'
import { setStatus } from './archive.ts'
import { analyzerArn, clientToken, resourceArn } from './fields.ts'
import { findingsOf } from './findings.ts'

export const UpdateFindings = analyzerOperation({
  input: z.strictObject({
    analyzerArn,
    status: z.enum(['ACTIVE', 'ARCHIVED']),
    ids: z.optional(z.array(z.string())),
    resourceArn: z.optional(resourceArn),
    clientToken,
  }),
  action: 'UpdateFindings',
  readOnly: false,
  of: (input) => input.analyzerArn,
  run(analyzer, { status, ids, resourceArn: resource }, here) {
    if (ids === undefined && resource === undefined)
      fail('ValidationException', 'Either ids or resourceArn must be specified.')
    const findings = findingsOf(here, analyzer)
    const unknown = ids?.find((id) => !findings.some((finding) => finding.id === id))
    if (unknown !== undefined) fail('ResourceNotFoundException', `Finding '${unknown}' is not found`, 404)
    for (const finding of findings)
      if (ids?.includes(finding.id) === true || finding.resource === resource)
        setStatus(finding, status, here.draft.now)
    return {}
  },
})
