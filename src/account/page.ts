// Long lists come in pieces. The services differ in the names: Marker and MaxItems in IAM, NextToken and MaxResults
// elsewhere.
// SIMPLIFIED: a token of AWS is opaque and stands for an item; ours says how many came before.

export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string // the token of the next piece; absent at the end
}

/** The piece that begins at a token; undefined when nobody has handed out such a token for this list. */
export function pageOf<T>(list: readonly T[], token: string | undefined, size: number): Page<T> | undefined {
  const from = token === undefined ? 0 : /^[1-9]\d*$/.test(token) ? Number(token) : Number.NaN
  if (!(from === 0 || from <= list.length)) return undefined
  const next = from + size
  return { items: list.slice(from, next), ...(next < list.length && { next: String(next) }) }
}
