import * as z from 'zod/mini'
import { resourceArn, revisionId } from './fields.ts'
import { checkRevision } from './policy.ts'
import { tableOperation } from './tableOperation.ts'

/** That there is none is no mistake. AWS: DynamoDB API Reference, DeleteResourcePolicy, 2026-11. */
export const DeleteResourcePolicy = tableOperation({
  input: z.strictObject({ ResourceArn: resourceArn, ExpectedRevisionId: revisionId }),
  action: 'dynamodb:DeleteResourcePolicy',
  readOnly: false,
  of: ({ ResourceArn }) => ResourceArn,
  run(one, { ExpectedRevisionId }) {
    checkRevision(one, ExpectedRevisionId)
    const RevisionId = one.policy?.revision ?? ''
    delete one.policy
    return { RevisionId }
  },
})
