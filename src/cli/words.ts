// A script → its lines, and a word → its spelling in one.

import { lex } from './shell/lexer.ts'

/** A script → its commands: a quote, a backslash or a here-document takes the next lines in. */
export function linesOf(script: string): readonly string[] {
  const lines: string[] = []
  let open: string | null = null
  for (const physical of script.split('\n')) {
    const line: string = open === null ? physical : `${open}\n${physical}`
    open = isOpen(line) ? line : null
    if (open === null) lines.push(line)
  }
  return open === null ? lines : [...lines, open]
}

/** A quote, a backslash or a here-document waits for another line. */
export function isOpen(script: string): boolean {
  return lex(script).open !== undefined
}

/** A word so that a shell reads it back as it was. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
