import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { about, revisionId } from './fields.ts'
import { functionOperation } from './functionOperation.ts'
import { checkRevision } from './revision.ts'
import { statementsFor } from './statements.ts'

export const RemovePermission = functionOperation({
  input: z.strictObject({
    ...about,
    StatementId: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^([a-zA-Z0-9-_.]+)$/)),
    ...revisionId,
  }),
  action: 'lambda:RemovePermission',
  readOnly: false,
  eventName: 'RemovePermission20150331v2',
  run(one, { StatementId, RevisionId }, { target }) {
    checkRevision(one.latest, RevisionId)
    const there = statementsFor(one, target.qualifier)
    const left = there.filter(({ Sid }) => Sid !== StatementId)
    if (there.length === 0) fail('ResourceNotFoundException', 'No policy is associated with the given resource.', 404)
    if (left.length === there.length)
      fail('ResourceNotFoundException', `Statement ${StatementId} is not found in resource policy.`, 404)
    one.policies[target.qualifier] = castDraft([...left])
    return {}
  },
})
