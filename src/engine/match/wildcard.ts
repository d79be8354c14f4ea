// Patterns with `*` and `?`. No regular expression is ever built from a policy's text, so no text can be slow to match.

/** A pattern as it is written: `*` is any run of characters, also an empty one, `?` exactly one. */
export interface Glob {
  readonly text: string
  readonly plain?: readonly boolean[] // by place in `text`: true where a variable put its value, which holds no wildcards
}

/** A pattern made ready to be tested often. Most patterns are of a form that needs no search. */
export type Matcher =
  | { readonly form: 'any' }
  | { readonly form: 'exact'; readonly text: string }
  | { readonly form: 'around'; readonly start: Uint16Array; readonly end: Uint16Array } // a single `*`; UTF-16 code units
  | { readonly form: 'general'; readonly tokens: Int32Array } // UTF-16 code units, STAR and ONE

const STAR = -1
const ONE = -2

export function matcher(glob: Glob): Matcher {
  const { text } = glob
  const wild = wildPlaces(glob)
  const [first] = wild
  if (first === undefined) return { form: 'exact', text }
  if (wild.length > 1 || text[first] === '?') return { form: 'general', tokens: tokensOf(glob) }
  if (text.length === 1) return { form: 'any' }
  return { form: 'around', start: units(text.slice(0, first)), end: units(text.slice(first + 1)) }
}

function units(text: string): Uint16Array {
  return Uint16Array.from(text.split(''), (unit) => unit.charCodeAt(0))
}

export function fits(pattern: Matcher, text: string): boolean {
  switch (pattern.form) {
    case 'any':
      return true
    case 'exact':
      return text === pattern.text
    case 'around':
      return isAround(pattern.start, pattern.end, text)
    case 'general':
      return search(pattern.tokens, text)
  }
}

/** Begins and ends so. From the back: ARNs and names begin alike. */
function isAround(start: Uint16Array, end: Uint16Array, text: string): boolean {
  const shift = text.length - end.length
  if (shift < start.length) return false
  for (let at = start.length - 1; at >= 0; at--) if (text.charCodeAt(at) !== start[at]) return false
  for (let at = end.length - 1; at >= 0; at--) if (text.charCodeAt(at + shift) !== end[at]) return false
  return true
}

/** Two pointers and one place to return to: at most pattern × text steps, no recursion. */
function search(tokens: Int32Array, text: string): boolean {
  let at = 0
  let place = 0
  let star = -1 // the last `*` seen
  let resume = 0 // where in the text to try again after it
  while (at < text.length) {
    const token = place < tokens.length ? tokens[place] : undefined
    if (token === STAR) {
      star = place++
      resume = at
    } else if (token === ONE) {
      place++
      at += widthAt(text, at)
    } else if (token === text.charCodeAt(at)) {
      place++
      at++
    } else if (star >= 0) {
      place = star + 1
      at = ++resume
    } else return false
  }
  while (tokens[place] === STAR) place++
  return place === tokens.length
}

/** UTF-16 code units of the character at a place: `?` stands for one character, also where it takes two units. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function wildPlaces({ text, plain }: Glob): readonly number[] {
  if (!hasWildcard(text)) return []
  const places: number[] = []
  for (let place = 0; place < text.length; place++)
    if ((text[place] === '*' || text[place] === '?') && plain?.[place] !== true) places.push(place)
  return places
}

function tokensOf({ text, plain }: Glob): Int32Array {
  return Int32Array.from({ length: text.length }, (_, place) => {
    const wild = plain?.[place] !== true
    return wild && text[place] === '*' ? STAR : wild && text[place] === '?' ? ONE : text.charCodeAt(place)
  })
}

export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?')
}

/** A plain pattern against a text, e.g. `List*`. Linear in the text; case matters. */
export function matchesPattern(pattern: string, text: string): boolean {
  return fits(matcher({ text: pattern }), text)
}
