// A text that should be JSON, cut into pieces; whatever it holds, each piece has a place.

export interface Token {
  readonly kind: 'text' | 'open-text' | 'mark' | 'word' // in quotes; without its closing quote; one of {}[]:,; anything else
  readonly text: string
  readonly offset: number // UTF-16 code units
  readonly end: number
}

// A text ends at the end of its line at the latest, as JSON has it.
const PIECE = /("(?:[^"\\\n]|\\.)*")|("[^\n]*)|([{}[\]:,])|[^\s"{}[\]:,]+/g

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(PIECE)].map(({ index, 0: found, 1: closed, 2: open, 3: mark }) => {
    const kind = closed !== undefined ? 'text' : open !== undefined ? 'open-text' : mark !== undefined ? 'mark' : 'word'
    return { kind, text: found, offset: index, end: index + found.length }
  })
}
