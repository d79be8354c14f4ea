// One page of a list, and the token that asks for the next.

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly token?: string // absent: this was the last page
}

/** Pages of at most `size` rows. A token that nobody gave out is `undefined`. */
// SIMPLIFIED: AWS's tokens are opaque; these say how many rows were shown before.
export function page<Row>(rows: readonly Row[], size: number, token?: string): Page<Row> | undefined {
  const [, shown] = token === undefined ? ['', '0'] : (/^after:(\d{1,9})$/.exec(token) ?? [])
  if (shown === undefined) return undefined
  const end = Number(shown) + size
  return { rows: rows.slice(Number(shown), end), ...(end < rows.length && { token: `after:${end}` }) }
}
