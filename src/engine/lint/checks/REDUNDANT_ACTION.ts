import type { Catalog } from '../../catalog/catalog.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { remove, safeRepair } from '../edits.ts'
import { covers } from '../find/grants.ts'
import type { Entry, Hit } from '../types.ts'

export const REDUNDANT_ACTION = awsCheck({
  code: 'REDUNDANT_ACTION',
  severity: 'suggestion',
  title: 'Redundant action',
  why: 'Who reads the policy must check two entries for one.',
  message: '`{}` is already covered by `{near}`.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: ({ statements, catalog }) =>
    statements.flatMap(({ actions }) =>
      ['Action', 'NotAction'].flatMap((element) =>
        redundantIn(
          actions.filter((one) => one.element === element),
          catalog,
        ),
      ),
    ),
})

function redundantIn(list: readonly Entry[], catalog: Catalog): readonly Hit[] {
  const wild = list.filter(({ text }) => /[*?]/.test(text))
  const first = new Map<string, Entry>()
  return list.flatMap((entry) => {
    const name = entry.text.toLowerCase()
    const cover = first.get(name) ?? wild.find((other) => other !== entry && takesIn(other, entry, list, catalog))
    if (!first.has(name)) first.set(name, entry)
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

/** Everything that the one matches, the other matches too; of two that match the same the later one is too many. */
function takesIn(wide: Entry, narrow: Entry, list: readonly Entry[], catalog: Catalog): boolean {
  if (wide.text.toLowerCase() === narrow.text.toLowerCase()) return false
  if (wide.text === '*') return true
  if (narrow.text === '*' || !wide.text.includes(':')) return false // without a colon it matches nothing
  const [prefix] = wide.text.toLowerCase().split(':')
  if (prefix !== undefined && !/[*?]/.test(prefix) && !narrow.text.toLowerCase().startsWith(`${prefix}:`)) return false
  const found = /[*?]/.test(narrow.text)
    ? catalog.expand(narrow.text)
    : [catalog.action(narrow.text)].flatMap((one) => one ?? [])
  if (found.length === 0 || !found.every(({ name }) => covers(wide.text, name))) return false
  const mutual = /[*?]/.test(narrow.text) && catalog.expand(wide.text).every(({ name }) => covers(narrow.text, name))
  return !mutual || list.indexOf(wide) < list.indexOf(narrow)
}
