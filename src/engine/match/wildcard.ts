// Patterns with `*` and `?`. No regular expression is ever built from a policy's text, so no text can be slow to match.

/** A pattern as it is written: `*` is any run of characters, also an empty one, `?` exactly one. */
export interface Glob {
  readonly text: string
  readonly plain?: readonly boolean[] // by place in `text`: true where a variable put its value, which holds no wildcards
  /** How much of `text` is the first five parts of an ARN: no wildcard in them but a `*` that ends its part is a colon. */
  readonly head?: number
}

/** A pattern made ready to be tested often. Most patterns are of a form that needs no search. */
export type Matcher =
  | { readonly form: 'any' }
  | { readonly form: 'exact'; readonly text: string }
  | { readonly form: 'around'; readonly start: Uint16Array; readonly end: Uint16Array } // a single `*`; UTF-16 code units
  | { readonly form: 'general'; readonly tokens: Int32Array } // UTF-16 code units, STAR and ONE
  | { readonly form: 'parts'; readonly tokens: Int32Array } // these, INNER_STAR and INNER_ONE

const STAR = -1
const ONE = -2
const INNER_STAR = -3 // any run without a colon
const INNER_ONE = -4

export function matcher(glob: Glob): Matcher {
  const { text } = glob
  const wild = wildPlaces(glob)
  const [first] = wild
  if (first === undefined) return { form: 'exact', text }
  if (wild.some((place) => isInner(glob, place))) return { form: 'parts', tokens: tokensOf(glob) }
  if (wild.length > 1 || text[first] === '?') return { form: 'general', tokens: tokensOf(glob) }
  if (text.length === 1) return { form: 'any' }
  return { form: 'around', start: units(text.slice(0, first)), end: units(text.slice(first + 1)) }
}

function units(text: string): Uint16Array {
  const found = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) found[at] = text.charCodeAt(at)
  return found
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
    case 'parts':
      return walk(pattern.tokens, text)
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

/** All places at once that the text so far may have led to: where stars differ, the last one is not always the best. */
function walk(tokens: Int32Array, text: string): boolean {
  let reached = new Uint8Array(tokens.length + 1)
  reached[0] = 1
  skipStars(tokens, reached)
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const unit = text.charCodeAt(at)
    const wide = widthAt(text, at) === 2
    const next = new Uint8Array(tokens.length + 1)
    for (const [place, token] of tokens.entries()) {
      if (reached[place] !== 1) continue
      if (token === STAR || (token === INNER_STAR && unit !== COLON)) next[place] = 1
      else if (token === ONE || (token === INNER_ONE && unit !== COLON)) next[place + 1] = 1
      else if (token === unit && !wide) next[place + 1] = 1
      else if (token === unit && tokens[place + 1] === text.charCodeAt(at + 1)) next[place + 2] = 1
    }
    skipStars(tokens, next)
    reached = next
  }
  return reached[tokens.length] === 1
}

const COLON = 58

/** A star may also stand for nothing. */
function skipStars(tokens: Int32Array, reached: Uint8Array): void {
  for (const [place, token] of tokens.entries())
    if (reached[place] === 1 && (token === STAR || token === INNER_STAR)) reached[place + 1] = 1
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

function isInner({ text, head = 0 }: Glob, place: number): boolean {
  return place < head && !(text[place] === '*' && text[place + 1] === ':')
}

function tokensOf(glob: Glob): Int32Array {
  const { text, plain } = glob
  return Int32Array.from({ length: text.length }, (_, place) => {
    const one = text[place]
    if ((one !== '*' && one !== '?') || plain?.[place] === true) return text.charCodeAt(place)
    if (isInner(glob, place)) return one === '*' ? INNER_STAR : INNER_ONE
    return one === '*' ? STAR : ONE
  })
}

export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?')
}

/** The place of the first `*` or `?`, or the text's length. */
export function firstWildcard(text: string): number {
  const at = text.search(/[*?]/)
  return at < 0 ? text.length : at
}

/** A plain pattern against a text, e.g. `List*`. Linear in the text; case matters. */
export function matchesPattern(pattern: string, text: string): boolean {
  return fits(matcher({ text: pattern }), text)
}
