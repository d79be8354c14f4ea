import * as z from 'zod/mini'
import { namedIn, selectOf } from './conditionKeys.ts'
import { query as fields } from './fields.ts'
import { itemOperation } from './itemOperation.ts'
import { projectionOf } from './read.ts'
import { filterOf, keyConditionOf, query } from './search.ts'

/** The partition that is asked for is the leading key. On an index, it is the index that is asked. */
export const Query = itemOperation({
  input: z.strictObject(fields),
  action: 'dynamodb:Query',
  readOnly: true,
  touched(input, table) {
    const projection = projectionOf(input)
    const hash = table?.keySchema[0]?.AttributeName
    return {
      ...(table && hash !== undefined && { keys: [{ [hash]: keyConditionOf(input, table).partition }] }),
      attributes: namedIn(projection, filterOf(input)),
      select: selectOf(input, projection),
    }
  },
  run: query,
})
