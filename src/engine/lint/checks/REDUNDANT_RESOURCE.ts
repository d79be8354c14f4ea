import { matchesPattern } from '../../match/wildcard.ts'
import { awsCheck, BUT_TRUST } from '../check.ts'
import { remove, safeRepair } from '../edits.ts'
import { fieldsOf } from '../find/arn.ts'
import type { Entry, Hit } from '../types.ts'

export const REDUNDANT_RESOURCE = awsCheck({
  code: 'REDUNDANT_RESOURCE',
  severity: 'suggestion',
  title: 'Redundant resource',
  why: 'Who reads the policy must check two entries for one.',
  message: '`{}` is already covered by `{near}`.',
  kinds: BUT_TRUST,
  find: ({ statements }) =>
    statements.flatMap(({ resources }) =>
      ['Resource', 'NotResource'].flatMap((element) => redundantIn(resources.filter((one) => one.element === element))),
    ),
})

function redundantIn(list: readonly Entry[]): readonly Hit[] {
  return list.flatMap((entry, index) => {
    const cover = list.find((other, at) => (other.text === entry.text ? at < index : takesIn(other.text, entry.text)))
    return cover
      ? [
          {
            pointer: entry.pointer,
            value: entry.text,
            near: cover.text,
            fixes: [safeRepair('Delete it', remove(entry.pointer))],
          },
        ]
      : []
  })
}

/** Field by field, since a wildcard in the first five fields of an ARN stops at a colon. */
function takesIn(wide: string, narrow: string): boolean {
  if (!/[*?]/.test(wide)) return false
  if (wide === '*') return true
  const outer = fieldsOf(wide)
  const inner = fieldsOf(narrow)
  if (!outer || !inner) return false
  return (['partition', 'service', 'region', 'account', 'resource'] as const).every((field) =>
    matchesPattern(outer[field], stiff(inner[field])),
  )
}

/** A star is more than any one character: `?` must not take it in. */
function stiff(text: string): string {
  return text.replaceAll('*', '**')
}
