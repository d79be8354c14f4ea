import * as z from 'zod/mini'
import { namedIn, selectOf } from './conditionKeys.ts'
import { consumed, item, read, table } from './fields.ts'
import { itemOperation } from './itemOperation.ts'
import { checkKey, getItem } from './items.ts'
import { consumption, projected, projectionOf } from './read.ts'

/** No item of that key is no error: the answer has none. */
export const GetItem = itemOperation({
  input: z.strictObject({ ...table, Key: item, ...read, ...consumed }),
  action: 'dynamodb:GetItem',
  readOnly: true,
  touched(input) {
    const projection = projectionOf(input)
    return { keys: [input.Key], attributes: namedIn(projection), select: selectOf({}, projection) }
  },
  run(one, input) {
    checkKey(one, input.Key)
    const found = getItem(one, input.Key)
    return {
      ...(found && { Item: projected(found, projectionOf(input)) }),
      ...consumption(input.ReturnConsumedCapacity, one.name, 0.5),
    }
  },
})
