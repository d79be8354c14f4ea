import * as z from 'zod/mini'
import { resourceArn } from './fields.ts'
import { tableOperation } from './tableOperation.ts'

export const UntagResource = tableOperation({
  input: z.strictObject({
    ResourceArn: resourceArn,
    TagKeys: z.array(z.string().check(z.minLength(1), z.maxLength(128))),
  }),
  action: 'dynamodb:UntagResource',
  readOnly: false,
  of: ({ ResourceArn }) => ResourceArn,
  context: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),
  run(one, { TagKeys }) {
    one.tags = Object.fromEntries(Object.entries(one.tags).filter(([key]) => !TagKeys.includes(key)))
    return {}
  },
})
