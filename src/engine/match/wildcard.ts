// Patterns with `*` and `?`. No regular expression is ever built from a policy's text, so no text can be slow to match.

export const ANY = Symbol('*') // any run of characters, also an empty one
export const ONE = Symbol('?') // exactly one character

/** A pattern as a list: characters, and the two wildcards. What a variable put in is always plain characters. */
export type Glob = readonly (string | typeof ANY | typeof ONE)[]

export function globOf(pattern: string): Glob {
  return Array.from(pattern).map((character) => (character === '*' ? ANY : character === '?' ? ONE : character))
}

/** Two pointers and one place to return to: at most pattern × text steps, no recursion. */
export function matches(glob: Glob, text: string): boolean {
  const characters = Array.from(text)
  let at = 0
  let g = 0
  let star = -1 // the last ANY seen
  let resume = 0 // where in the text to try again after it
  while (at < characters.length) {
    const token = glob[g]
    if (token === ANY) {
      star = g++
      resume = at
    } else if (token === ONE || token === characters[at]) {
      g++
      at++
    } else if (star >= 0) {
      g = star + 1
      at = ++resume
    } else return false
  }
  while (glob[g] === ANY) g++
  return g === glob.length
}

/** A plain pattern against a text, e.g. `List*`. Linear in the text; case matters. */
export function matchesPattern(pattern: string, text: string): boolean {
  return matches(globOf(pattern), text)
}
