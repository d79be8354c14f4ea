import * as z from 'zod/mini'
import { item, write } from './fields.ts'
import { writeOperation } from './writeOperation.ts'

/** Replaces the item of that key, if there is one. */
export const PutItem = writeOperation({
  input: z.strictObject({ ...write, Item: item }),
  action: 'dynamodb:PutItem',
  kind: 'put',
  returns: ['NONE', 'ALL_OLD'],
})
