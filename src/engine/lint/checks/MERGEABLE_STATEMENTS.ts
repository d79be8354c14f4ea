import { EVERYWHERE, ownCheck } from '../check.ts'
import { remove, replace, safeRepair } from '../edits.ts'
import { has, listed } from '../find/grants.ts'
import { canonical } from '../find/values.ts'
import type { Statement } from '../types.ts'

export const MERGEABLE_STATEMENTS = ownCheck({
  code: 'MERGEABLE_STATEMENTS',
  severity: 'suggestion',
  title: 'Statements could be merged',
  why: 'One statement is easier to read than two.',
  message: 'This statement differs from an earlier one in its actions alone. Merge them.',
  source: 'https://docs.styra.com/regal',
  kinds: EVERYWHERE,
  find: ({ statements }) => {
    const first = new Map<string, Statement>()
    return statements.flatMap((statement) => {
      const { raw, pointer } = statement
      if (!has(statement, 'Action') || has(statement, 'NotAction')) return []
      const rest = canonical({ ...raw, Sid: undefined, Action: undefined })
      const earlier = first.get(rest)
      if (!earlier) {
        first.set(rest, statement)
        return []
      }
      if (canonical(earlier.raw.Action) === canonical(raw.Action)) return []
      const all = [...new Set([...listed(earlier), ...listed(statement)].map(({ text }) => text))]
      return [
        { pointer, fixes: [safeRepair('Merge them', replace(`${earlier.pointer}/Action`, all), remove(pointer))] },
      ]
    })
  },
})
