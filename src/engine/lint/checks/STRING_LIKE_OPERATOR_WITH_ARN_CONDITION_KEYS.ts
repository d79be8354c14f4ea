import { awsCheck, EVERYWHERE } from '../check.ts'
import { repair } from '../edits.ts'
import { moveKey, operatorLike } from '../find/conditionEdits.ts'
import { eachOperator } from '../find/each.ts'
import { typeOf } from '../find/keys.ts'

export const STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS = awsCheck({
  code: 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
  severity: 'security',
  title: 'String like operator with ARN condition keys',
  why: "To a String operator a star also takes in colons, so it reaches over the borders of the ARN's fields.",
  message: '{near} holds an ARN. Use ArnLike or ArnNotLike instead of `{}`.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachOperator((tests, statement, policy) => {
    const [test] = tests.filter(
      (one) => /^String(Not)?Like$/.test(one.operator) && typeOf(policy, one)?.endsWith('ARN') === true,
    )
    if (!test) return false
    const name = operatorLike(test, test.negated ? 'ArnNotLike' : 'ArnLike')
    return { near: test.key, fixes: [repair(`Use ${name}`, moveKey(statement, test, name))] }
  }),
})
