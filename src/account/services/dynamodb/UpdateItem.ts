import * as z from 'zod/mini'
import { attributeUpdates, item, write } from './fields.ts'
import { writeOperation } from './writeOperation.ts'

/** Makes the item, if there is none of that key. */
export const UpdateItem = writeOperation({
  input: z.strictObject({ ...write, ...attributeUpdates, Key: item, UpdateExpression: z.optional(z.string()) }),
  action: 'dynamodb:UpdateItem',
  kind: 'update',
  returns: ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'],
})
