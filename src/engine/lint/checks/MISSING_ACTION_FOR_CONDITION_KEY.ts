import { awsCheck } from '../check.ts'
import { append, repair } from '../edits.ts'
import { eachKey } from '../find/each.ts'
import { covers, listed } from '../find/grants.ts'

export const MISSING_ACTION_FOR_CONDITION_KEY = awsCheck({
  code: 'MISSING_ACTION_FOR_CONDITION_KEY',
  severity: 'error',
  title: 'Missing action for condition key',
  why: 'Without that action the key is never sent, so the condition is never met.',
  message: '`{}` is only there for {near}, which this statement does not allow.',
  kinds: ['trust'],
  needsCatalog: true,
  find: eachKey((test, statement) => {
    const needed = CARRIERS.find(([form]) => form.test(test.lowerKey))?.[1]
    const actions = listed(statement)
    if (needed === undefined || actions.length === 0 || actions.some(({ text }) => covers(text, needed))) return false
    const fixes = [repair(`Add ${needed}`, append(`${statement.pointer}/Action`, statement.raw.Action, needed))]
    return { near: needed, fixes }
  }),
})

// SIMPLIFIED: AWS does not publish the table; these are the pairs that the STS documentation explains.
const CARRIERS: readonly (readonly [RegExp, string])[] = [
  [/^sts:sourceidentity$/, 'sts:SetSourceIdentity'],
  [/^(aws:requesttag\/.*|aws:tagkeys|sts:transitivetagkeys)$/, 'sts:TagSession'],
]
