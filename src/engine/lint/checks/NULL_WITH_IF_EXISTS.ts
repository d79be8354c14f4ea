import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { renameOperator } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'

export const NULL_WITH_IF_EXISTS = awsCheck({
  code: 'NULL_WITH_IF_EXISTS',
  severity: 'error',
  title: 'Null with if exists',
  why: 'AWS refuses Null with IfExists.',
  message: '`{}` is no operator: Null asks itself whether the key exists.',
  kinds: EVERYWHERE,
  find: eachOperator(([test], statement) => {
    if (!test || test.operator !== 'Null' || !test.ifExists) return false
    const name = test.operatorName.replace(/IfExists$/, '')
    return { fixes: [repair(`Use ${name}`, renameOperator(statement, test, name))] }
  }),
})
