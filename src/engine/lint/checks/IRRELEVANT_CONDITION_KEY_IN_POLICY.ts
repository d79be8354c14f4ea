import { awsCheck } from '../check.ts'
import { repair } from '../edits.ts'
import { removeKey } from '../find/conditionEdits.ts'
import { eachKey } from '../find/each.ts'

export const IRRELEVANT_CONDITION_KEY_IN_POLICY = awsCheck({
  code: 'IRRELEVANT_CONDITION_KEY_IN_POLICY',
  severity: 'suggestion',
  title: 'Irrelevant condition key in policy',
  why: 'The policy hangs on that very resource.',
  message: '`{}` says where the resource is, which is always the same here. Remove it.',
  kinds: ['resource'],
  find: eachKey(
    (test, statement, { kind }) =>
      kind !== 'endpoint' &&
      /^(s3:resourceaccount|aws:resource(account|orgid|orgpaths))$/.test(test.lowerKey) && {
        fixes: [repair('Remove it', removeKey(statement, test))],
      },
  ),
})
