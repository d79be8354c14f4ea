import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachValue } from '../find/each.ts'
import { isTooWide, WILDCARD } from '../find/wide.ts'

export const WILDCARD_USAGE_TOO_PERMISSIVE = awsCheck({
  code: 'WILDCARD_USAGE_TOO_PERMISSIVE',
  severity: 'error',
  title: 'Wildcard usage too permissive',
  why: 'A wildcard lets in accounts, organizations or networks of strangers.',
  message: '`{}` leaves too much open: {near} is to draw a border.',
  kinds: EVERYWHERE,
  find: eachValue(({ text }, test) => isTooWide(test, text, WILDCARD, true) && { near: test.key }),
})
