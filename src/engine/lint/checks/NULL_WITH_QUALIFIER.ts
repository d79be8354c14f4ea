import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { renameOperator } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'

export const NULL_WITH_QUALIFIER = awsCheck({
  code: 'NULL_WITH_QUALIFIER',
  severity: 'suggestion',
  title: 'Null with qualifier',
  why: 'It asks whether the key is there, not for its values.',
  message: '`{}`: Null needs no set operator.',
  kinds: EVERYWHERE,
  find: eachOperator(([test], statement) => {
    if (!test || test.operator !== 'Null' || !test.set) return false
    const name = test.operatorName.slice(test.set.length + 1)
    return { fixes: [repair(`Use ${name}`, renameOperator(statement, test, name))] }
  }),
})
