import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachValue } from '../find/each.ts'
import { isTooWide, VARIABLE } from '../find/wide.ts'

export const VARIABLE_USAGE_TOO_PERMISSIVE = awsCheck({
  code: 'VARIABLE_USAGE_TOO_PERMISSIVE',
  severity: 'error',
  title: 'Variable usage too permissive',
  why: 'Whoever can set the variable moves the border.',
  message: '`{}` leaves too much to a variable: {near} is to draw a border.',
  kinds: EVERYWHERE,
  find: eachValue(({ text }, test) => isTooWide(test, text, VARIABLE, false) && { near: test.key }),
})
