// A wildcard written out, and actions drawn together to a wildcard, with what that changes.

import { parseTree } from 'jsonc-parser'
import { type Action, type Catalog, replaceAt, type TextEdit } from '#engine'
import { placeAt, textsOf } from '../complete/place.ts'

export interface Rewrite {
  readonly title: string
  readonly edits: readonly TextEdit[]
}

const MOST = 100 // actions that anybody wants written out

export function rewritesAt(text: string, offset: number, catalog: Catalog): readonly Rewrite[] {
  const place = placeAt(text, offset)
  const tree = parseTree(text)
  if (place?.slot !== 'action' || !place.token.quoted || !tree) return []
  const { token, element, statement } = place
  const chosen = token.whole
  const present = textsOf(statement[element])
  const rewrite = ({ title, names }: Renamed): Rewrite => ({
    title,
    edits: replaceAt(place.pointer, names.length === 1 ? names[0] : names)({ text, tree }),
  })
  const made = /[*?]/.test(chosen) ? expanded(present, chosen, catalog) : collapsed(present, chosen, catalog)
  return made.map(rewrite)
}

interface Renamed {
  readonly title: string
  readonly names: readonly string[]
}

/** Written out, and, where a part of it only looks, that part alone. */
function expanded(present: readonly string[], pattern: string, catalog: Catalog): readonly Renamed[] {
  const all = catalog.expand(pattern)
  const looking = all.filter(({ level }) => level === 'Read' || level === 'List')
  const instead = (actions: readonly Action[]): readonly string[] => [
    ...new Set(present.flatMap((one) => (one === pattern ? actions.map(({ name }) => name) : [one]))),
  ]
  const row = (title: string, actions: readonly Action[]): readonly Renamed[] =>
    actions.length > 0 && actions.length <= MOST ? [{ title, names: instead(actions) }] : []
  return [
    ...row(`Write out ${pattern}: ${all.length} actions`, all),
    ...(looking.length < all.length
      ? row(`Keep only what reads and lists of ${pattern}: ${looking.length} of ${all.length} actions`, looking)
      : []),
  ]
}

/** Those that share the first words of their names with the chosen one, as far as at least two do. */
function collapsed(present: readonly string[], chosen: string, catalog: Catalog): readonly Renamed[] {
  const [, prefix = '', name = ''] = /^([^:]*):(.*)$/.exec(chosen) ?? []
  const words = name.match(/[A-Z][a-z0-9]*|[A-Z]+(?![a-z])/g) ?? []
  const patterns = words.map((_, index) => `${prefix}:${words.slice(0, index + 1).join('')}*`)
  const rows = patterns.map((pattern) => {
    const covered = new Set(catalog.expand(pattern).map((action) => action.name))
    const gone = present.filter((one) => covered.has(one))
    return { pattern, gone, more: [...covered].filter((one) => !present.includes(one)) }
  })
  const best = rows.findLast(({ gone }) => gone.length >= 2)
  if (!best) return []
  const { pattern, gone, more } = best
  const added =
    more.length === 0
      ? 'the same actions'
      : `also allows ${more.length} more: ${more.slice(0, 3).join(', ')}${more.length > 3 ? ' …' : ''}`
  return [
    {
      title: `Write ${pattern} instead of these ${gone.length} (${added})`,
      names: [...new Set(present.map((one) => (gone.includes(one) ? pattern : one)))],
    },
  ]
}
