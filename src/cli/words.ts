// A line → words, by the rules of a POSIX shell as far as `aws` lines need them: quotes and backslashes.

export type Words = { readonly words: readonly string[] } | { readonly problem: string }

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
      const next = line[++at] ?? ''
      // Inside double quotes a backslash only protects these; before a line's end it joins two lines.
      if (next === '\n') continue
      word = (word ?? '') + (quote === '"' && !'"\\$`'.includes(next) ? `\\${next}` : next)
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + character
  }
  if (quote) return { problem: `a closing ${quote} is missing` }
  if (word !== null) words.push(word)
  return { words }
}

/** A word so that `wordsOf` reads it back as it was. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./*-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
