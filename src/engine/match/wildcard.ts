// Patterns with `*` and `?`. No regular expression is ever built from a policy's text, so no text can be slow to match.

/** A pattern: `*` is any run of characters, also an empty one, `?` exactly one. */
export interface Glob {
  readonly text: string
  readonly plain?: readonly boolean[] // by place in `text`: true where a variable put its value, which holds no wildcards
}

/** Two pointers and one place to return to: at most pattern × text steps, no recursion. */
export function matches({ text: pattern, plain }: Glob, text: string): boolean {
  const isWild = (place: number, wildcard: string): boolean => pattern[place] === wildcard && plain?.[place] !== true
  let at = 0
  let place = 0
  let star = -1 // the last `*` seen
  let resume = 0 // where in the text to try again after it
  while (at < text.length) {
    if (isWild(place, '*')) {
      star = place++
      resume = at
    } else if (isWild(place, '?')) {
      place++
      at += widthAt(text, at)
    } else if (pattern[place] === text[at]) {
      place++
      at++
    } else if (star >= 0) {
      place = star + 1
      at = ++resume
    } else return false
  }
  while (isWild(place, '*')) place++
  return place === pattern.length
}

/** UTF-16 code units of the character at a place: `?` stands for one character, also where it takes two units. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?')
}

/** A plain pattern against a text, e.g. `List*`. Linear in the text; case matters. */
export function matchesPattern(pattern: string, text: string): boolean {
  return matches({ text: pattern }, text)
}
