import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { putCondition } from '../find/conditionEdits.ts'
import { eachKey } from '../find/each.ts'
import { covers, isAllow, listed } from '../find/grants.ts'
import { isOneOf } from '../find/keys.ts'
import type { Statement } from '../types.ts'

export const DYNAMODB_ATTRIBUTES_WITHOUT_SELECT = awsCheck({
  code: 'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
  severity: 'security',
  title: 'DynamoDB attributes without select',
  why: 'A request that asks for all attributes names none, and so passes.',
  message: '`{}` alone does not hold. Also ask that dynamodb:Select be SPECIFIC_ATTRIBUTES.',
  kinds: ['identity', 'resource'],
  find: eachKey(({ lowerKey }, statement) => {
    if (lowerKey !== 'dynamodb:attributes' || !isAllow(statement) || !reads(statement)) return false
    const selects = statement.conditions.some(
      ({ operator, lowerKey: key, values }) =>
        operator === 'StringEquals' &&
        key === 'dynamodb:select' &&
        values.every((value) => isOneOf(value, 'specific_attributes')),
    )
    return (
      !selects && {
        fixes: [
          repair(
            'Add dynamodb:Select',
            putCondition(statement, 'StringEquals', 'dynamodb:Select', 'SPECIFIC_ATTRIBUTES'),
          ),
        ],
      }
    )
  }),
})

function reads(statement: Statement): boolean {
  return ['GetItem', 'BatchGetItem', 'Query', 'Scan'].some((name) =>
    listed(statement).some(({ text }) => covers(text, `dynamodb:${name}`)),
  )
}
