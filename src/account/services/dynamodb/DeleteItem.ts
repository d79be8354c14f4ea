import * as z from 'zod/mini'
import { item, write } from './fields.ts'
import { writeOperation } from './writeOperation.ts'

export const DeleteItem = writeOperation({
  input: z.strictObject({ ...write, Key: item }),
  action: 'dynamodb:DeleteItem',
  kind: 'delete',
  returns: ['NONE', 'ALL_OLD'],
})
