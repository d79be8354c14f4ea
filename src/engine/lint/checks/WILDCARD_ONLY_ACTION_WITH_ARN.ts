import { ownCheck } from '../check.ts'
import { remove, repair, replace } from '../edits.ts'
import { eachAction } from '../find/each.ts'
import { isAllow, on } from '../find/grants.ts'
import { addStatement } from '../find/repairs.ts'

export const WILDCARD_ONLY_ACTION_WITH_ARN = ownCheck({
  code: 'WILDCARD_ONLY_ACTION_WITH_ARN',
  severity: 'warning',
  title: 'Action only works with Resource *',
  why: 'With an ARN the grant is void.',
  message: '`{}` works on no single resource: it needs "Resource": "*".',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/config.yaml',
  kinds: ['identity'],
  needsCatalog: true,
  find: eachAction(({ text, element, pointer }, statement, policy) => {
    if (!isAllow(statement) || element !== 'Action' || /[*?]/.test(text)) return false
    const resources = on(statement)
    const action = policy.catalog.action(text)
    if (
      !action ||
      action.resources.length > 0 ||
      resources.length === 0 ||
      !resources.every((one) => one.text.startsWith('arn:'))
    )
      return false
    const alone = statement.actions.length === 1
    const own = { Effect: 'Allow', Action: text, Resource: '*' }
    const edits = alone ? [replace(`${statement.pointer}/Resource`, '*')] : [remove(pointer), addStatement(policy, own)]
    return { fixes: [repair(alone ? 'Use "Resource": "*"' : 'Give it a statement with "Resource": "*"', ...edits)] }
  }),
})
