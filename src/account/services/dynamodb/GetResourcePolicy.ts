import * as z from 'zod/mini'
import { resourceArn } from './fields.ts'
import { savedPolicy } from './policy.ts'
import { tableOperation } from './tableOperation.ts'

export const GetResourcePolicy = tableOperation({
  input: z.strictObject({ ResourceArn: resourceArn }),
  action: 'dynamodb:GetResourcePolicy',
  readOnly: true,
  of: ({ ResourceArn }) => ResourceArn,
  run(one) {
    const { text, revision } = savedPolicy(one)
    return { Policy: text, RevisionId: revision }
  },
})
