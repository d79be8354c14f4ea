import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, repair, replace } from '../edits.ts'
import { eachKey } from '../find/each.ts'

export const DUPLICATE_KEYS_WITH_DIFFERENT_CASE = awsCheck({
  code: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
  severity: 'error',
  title: 'Duplicate keys with different case',
  why: 'Condition keys know no capitals: AWS sees the same key twice and refuses the policy.',
  message: '`{}` stands here twice, in different capitals. Put all values under one spelling.',
  kinds: EVERYWHERE,
  find: eachKey((test, { conditions }) => {
    const first = conditions.find(
      ({ operatorPointer, lowerKey }) => operatorPointer === test.operatorPointer && lowerKey === test.lowerKey,
    )
    if (!first || first === test) return false
    const values = [...new Set([...listOf(first.raw), ...listOf(test.raw)])]
    return {
      fixes: [repair(`Merge the values under ${first.key}`, replace(first.pointer, values), remove(test.pointer))],
    }
  }),
})

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
