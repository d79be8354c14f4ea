// Text → lines → words, by the rules of a POSIX shell as far as `aws` lines need them: quotes, backslashes, comments.
// SIMPLIFIED: no pipes, redirections or variables; their signs are ordinary characters.

export interface Words {
  readonly words: readonly string[]
  readonly open?: '"' | "'" | '\\' // what the text ends inside of: more is to come
}

export function wordsOf(line: string): Words {
  const words: string[] = []
  let word: string | null = null
  let quote: '"' | "'" | null = null
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? ''
    if (quote === "'" || (quote === '"' && character !== '\\')) {
      if (character === quote) quote = null
      else word += character
    } else if (character === '\\') {
      const next = line[++at]
      if (next === undefined) return { words: word === null ? words : [...words, word], open: quote ?? '\\' }
      // Before a line's end a backslash joins two lines; inside double quotes it only protects these.
      if (next === '\n') continue
      word = (word ?? '') + (quote === '"' && !'"\\$`'.includes(next) ? `\\${next}` : next)
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (character === '#' && word === null) {
      while (at + 1 < line.length && line[at + 1] !== '\n') at++
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + character
  }
  if (word !== null) words.push(word)
  return quote ? { words, open: quote } : { words }
}

/** A script → its commands: a quote or a backslash at a line's end takes the next line in. */
export function linesOf(script: string): readonly string[] {
  const lines: string[] = []
  let open: string | null = null
  for (const physical of script.split('\n')) {
    const line: string = open === null ? physical : `${open}\n${physical}`
    open = wordsOf(line).open === undefined ? null : line
    if (open === null) lines.push(line)
  }
  return open === null ? lines : [...lines, open]
}

/** A word so that a shell, and `wordsOf`, read it back as it was. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
