// How many actions stand behind each wildcard of a policy.

import { type Node, parseTree } from 'jsonc-parser'
import type { Catalog } from '#engine'
import { countOf } from './levels.ts'

export interface Hint {
  readonly offset: number // behind the text that it is about
  readonly label: string
}

const MOST = 200 // hints; a policy has no room for more

export function hintsIn(text: string, catalog: Catalog): readonly Hint[] {
  const tree = parseTree(text, [], { allowTrailingComma: true })
  return (tree ? patternsIn(tree) : []).slice(0, MOST).map(({ value, offset, length }) => ({
    offset: offset + length,
    label: value === '*' ? 'every action of AWS' : countOf(catalog.expand(String(value))),
  }))
}

/** The texts with a wildcard under Action and NotAction. */
function patternsIn(node: Node): readonly Node[] {
  const [key, value] = node.type === 'property' ? (node.children ?? []) : []
  if (key && value && /^(Not)?Action$/.test(String(key.value)))
    return (value.type === 'array' ? (value.children ?? []) : [value]).filter(
      (one) => typeof one.value === 'string' && /^[^\s$]*[*?][^\s$]*$/.test(one.value),
    )
  return (node.children ?? []).flatMap(patternsIn)
}
