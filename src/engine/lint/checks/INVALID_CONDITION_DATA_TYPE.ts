import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { eachTest } from '../find/each.ts'

export const INVALID_CONDITION_DATA_TYPE = awsCheck({
  code: 'INVALID_CONDITION_DATA_TYPE',
  severity: 'error',
  title: 'Invalid condition data type',
  why: 'AWS refuses a list in which texts, numbers and truth values are mixed.',
  message: 'The values of `{}` are of different JSON types. Put all of them in quotes.',
  kinds: EVERYWHERE,
  find: eachTest(({ raw, pointer }) =>
    Array.isArray(raw) && new Set(raw.map((one: unknown) => typeof one)).size > 1 && raw.every(isScalar)
      ? { fixes: [repair('Put all values in quotes', replace(pointer, raw.map(String)))] }
      : false,
  ),
})

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
