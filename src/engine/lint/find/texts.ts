// Characters that IAM does not take. AWS: IAM User Guide, "IAM and AWS STS quotas", characters in policies, 2026-11.

import { parseTree, type Node } from 'jsonc-parser'
import { repair } from '../edits.ts'
import type { Hit } from '../types.ts'

// Tab, line feed, carriage return and U+0020 to U+00FF may stand.
const FOREIGN = /[^\t\n\r\u0020-\u00ff]/gu

/** Looks the same as, for a person. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b]/g, "'"],
  [/[\u201c-\u201f]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/\u2026/g, '...'],
]

/** A hit for each text of the document that holds such a character. */
export function foreignTexts(text: string): readonly Hit[] {
  if (!hasForeign(text) && !text.includes('\\u')) return []
  const root = parseTree(text)
  return root ? inNode(root, text) : []
}

function hasForeign(text: string): boolean {
  return text.search(FOREIGN) >= 0
}

function inNode(node: Node, text: string): readonly Hit[] {
  if (node.type !== 'string') return (node.children ?? []).flatMap((child) => inNode(child, text))
  const value = String(node.value)
  const [first] = value.match(FOREIGN) ?? []
  if (first === undefined) return []
  const { offset, length } = node
  const direct = text.slice(offset, offset + length).indexOf(first)
  const at = direct < 0 ? { offset, length } : { offset: offset + direct, length: first.length }
  const plain = PLAIN.reduce((result, [form, instead]) => result.replaceAll(form, instead), value).replaceAll(
    FOREIGN,
    '',
  )
  const edit = { offset, length, text: JSON.stringify(plain) }
  return [{ pointer: '', at, value, near: nameOf(first), fixes: [repair('Replace it', () => [edit])] }]
}

const NAMES: Readonly<Record<string, string>> = {
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte-order mark',
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const name = NAMES[character]
  return name ? `the invisible character U+${code} (${name})` : `the character U+${code}`
}
