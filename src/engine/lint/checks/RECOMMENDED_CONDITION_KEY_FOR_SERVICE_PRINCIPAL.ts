import { awsCheck } from '../check.ts'
import { SOURCE_KEYS, WEAK_SOURCE_KEYS } from '../facts/keys.ts'
import { eachKey } from '../find/each.ts'
import { isAllow } from '../find/grants.ts'
import { named } from '../find/providers.ts'

export const RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL = awsCheck({
  code: 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
  severity: 'suggestion',
  title: 'Recommended condition key for service principal',
  why: 'A stranger can make the service act for him and so reach your resource.',
  message: '`{}` does not say for whom the service calls. Use aws:SourceAccount or aws:SourceArn.',
  kinds: ['resource'],
  find: eachKey(
    ({ lowerKey }, statement) =>
      isAllow(statement) &&
      WEAK_SOURCE_KEYS.has(lowerKey) &&
      named(statement, 'Service').length > 0 &&
      !statement.conditions.some((one) => SOURCE_KEYS.has(one.lowerKey)),
  ),
})
