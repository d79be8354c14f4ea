import * as z from 'zod/mini'
import { namedIn, selectOf } from './conditionKeys.ts'
import { scan as fields } from './fields.ts'
import { itemOperation } from './itemOperation.ts'
import { projectionOf } from './read.ts'
import { filterOf, scan } from './search.ts'

export const Scan = itemOperation({
  input: z.strictObject(fields),
  action: 'dynamodb:Scan',
  readOnly: true,
  touched(input) {
    const projection = projectionOf(input)
    return { attributes: namedIn(projection, filterOf(input)), select: selectOf(input, projection) }
  },
  run: scan,
})
