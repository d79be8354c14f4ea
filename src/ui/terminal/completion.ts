// What the Tab key does with what there is to offer.

import { type Editing, typed } from './lineEditor.ts'

/** The line as far as all candidates agree. The candidates come along where they differ. */
export function completed(line: Editing, offered: readonly string[]): { line: Editing; list: readonly string[] } {
  const [first] = offered
  if (first === undefined) return { line, list: [] }
  const word = /\S*$/.exec(line.text.slice(0, line.cursor))?.[0] ?? ''
  const rest = shared(offered).slice(word.length)
  if (offered.length === 1) return { line: typed(line, `${rest} `), list: [] }
  return { line: typed(line, rest), list: rest === '' ? offered : [] }
}

function shared(words: readonly string[]): string {
  const [first = '', ...others] = words
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}

/** Words in columns, as wide as the terminal. */
export function columns(words: readonly string[], width: number): readonly string[] {
  const wide = Math.max(...words.map(({ length }) => length)) + 2
  const across = Math.max(1, Math.floor(width / wide))
  const rows: string[] = []
  for (let at = 0; at < words.length; at += across)
    rows.push(
      words
        .slice(at, at + across)
        .map((word) => word.padEnd(wide))
        .join('')
        .trimEnd(),
    )
  return rows
}
