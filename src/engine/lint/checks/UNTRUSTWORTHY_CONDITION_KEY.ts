import { awsCheck, EVERYWHERE } from '../check.ts'
import { CALLER_CHOSEN_KEYS } from '../facts/keys.ts'
import { eachKey } from '../find/each.ts'

export const UNTRUSTWORTHY_CONDITION_KEY = awsCheck({
  code: 'UNTRUSTWORTHY_CONDITION_KEY',
  severity: 'security',
  title: 'Untrustworthy condition key',
  why: 'Everybody can send any Referer and any user agent.',
  message: '`{}` is chosen by the caller. Do not build access on it alone.',
  kinds: EVERYWHERE,
  find: eachKey(({ lowerKey }) => CALLER_CHOSEN_KEYS.has(lowerKey)),
})
