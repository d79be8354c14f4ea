// Two policies in one text: the statements of the second go behind those of the first.

import { type Node, parseTree } from 'jsonc-parser'
import type { SlipEdit } from './slip.ts'

/** Undefined where it is not two policies that stand there. `from`: where the first one has ended. */
export function joinPolicies(text: string, from: number): readonly SlipEdit[] | undefined {
  const start = text.indexOf('{', from)
  const first = listIn(text.slice(0, from))
  const second = start < 0 ? undefined : listIn(text.slice(start))
  if (!first || !second) return undefined
  const statements = second.map(({ offset, length }) => text.slice(start + offset, start + offset + length))
  const last = first.at(-1)
  if (!last) return undefined
  const gap = /\n[ \t]*$/.exec(text.slice(0, last.offset))?.[0] ?? ' '
  const end = text.slice(0, from).trimEnd().length
  return [
    { offset: last.offset + last.length, length: 0, text: statements.map((one) => `,${gap}${one}`).join('') },
    { offset: end, length: text.length - end, text: '' },
  ]
}

function listIn(text: string): readonly Node[] | undefined {
  const statements = parseTree(text)?.children?.find(({ children: [key] = [] }) => key?.value === 'Statement')
    ?.children?.[1]
  return statements?.type === 'array' && (statements.children ?? []).every(({ type }) => type === 'object')
    ? statements.children
    : undefined
}
