import { awsCheck, EVERYWHERE } from '../check.ts'
import { VPCE_KEY_SERVICES } from '../facts/keys.ts'
import { eachKey } from '../find/each.ts'
import { prefixOf } from '../find/keys.ts'

export const USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES = awsCheck({
  code: 'USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES',
  severity: 'warning',
  title: 'Use condition key only with supported services',
  why: 'Where the key is missing, the condition does not do what it is for.',
  message: 'Not every service sends `{}`. Name actions of services that do.',
  kinds: EVERYWHERE,
  find: eachKey(
    ({ lowerKey }, { actions }) =>
      /^aws:vpce(account|orgid|orgpaths)$/.test(lowerKey) &&
      actions.some(
        ({ element, text }) => element === 'NotAction' || !VPCE_KEY_SERVICES.has(prefixOf(text).toLowerCase()),
      ),
  ),
})
