import { awsCheck, BUT_TRUST } from '../check.ts'
import { eachKey } from '../find/each.ts'
import { listed } from '../find/grants.ts'
import { hasKey, isGlobal } from '../find/keys.ts'

export const UNSUPPORTED_ACTION_FOR_CONDITION_KEY = awsCheck({
  code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
  severity: 'error',
  title: 'Unsupported action for condition key',
  why: 'The key is never there for this action, so the condition decides nothing as it was meant.',
  message: '`{near}` does not know the condition key `{}`. Give it a statement of its own.',
  kinds: BUT_TRUST,
  needsCatalog: true,
  find: eachKey((test, statement, policy) => {
    if (isGlobal(policy, test) || !policy.catalog.key(test.key)) return false
    const stranger = listed(statement).find(({ text }) => {
      const action = /[*?]/.test(text) ? undefined : policy.catalog.action(text)
      return action && !hasKey(action.keys, test.key)
    })
    return stranger && { near: stranger.text }
  }),
})
