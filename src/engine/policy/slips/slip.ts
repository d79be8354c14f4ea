// What keeps a text from being JSON: one cause, its place, and a repair of all that is alike.

export interface Slip {
  readonly cause: string
  readonly message: string
  readonly offset: number // UTF-16 code units
  readonly length: number
  readonly repair?: { readonly title: string; readonly edits: readonly SlipEdit[] }
}
export interface SlipEdit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

export function insert(offset: number, text: string): SlipEdit {
  return { offset, length: 0, text }
}

/** Counted from one, as the gutter does. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
