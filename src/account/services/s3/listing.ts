// Lists of keys: in order, below a prefix, rolled up at a delimiter, a page at a time.
// AWS: S3 User Guide, "Organizing objects using prefixes", 2026-11.

import { present } from '../../present.ts'

const PAGE = 1000 // keys at most in one answer; S3 API Reference, ListObjectsV2, 2026-11

interface Asked {
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly Prefix?: string | undefined
}

interface Row<One> {
  readonly name: string // the key, or the common prefix that stands for several
  readonly one?: One
}

/** Keys in the order of UTF-8; those with the delimiter after the prefix are rolled up into one row. */
export function rolledUp<One extends { readonly key: string }>(
  all: readonly One[],
  { Prefix = '', Delimiter = '' }: Asked,
): readonly Row<One>[] {
  const rows: Row<One>[] = []
  const prefixes = new Set<string>()
  for (const one of all) {
    if (!one.key.startsWith(Prefix)) continue
    const end = Delimiter === '' ? -1 : one.key.indexOf(Delimiter, Prefix.length)
    if (end < 0) rows.push({ name: one.key, one })
    else prefixes.add(one.key.slice(0, end + Delimiter.length))
  }
  return [...rows, ...[...prefixes].map((name) => ({ name }))].toSorted((a, b) =>
    a.name === b.name ? 0 : a.name < b.name ? -1 : 1,
  )
}

/** How many rows an answer holds at most. */
export function sizeOf({ MaxKeys = PAGE }: Asked): number {
  return Math.min(MaxKeys, PAGE)
}

/** One page of current objects. `last` is where the next goes on; absent: there is none. */
export function keyPage<One extends { readonly key: string }>(all: readonly One[], asked: Asked, after: string) {
  const behind = rolledUp(all, asked).filter(({ name }) => name > after)
  const rows = behind.slice(0, sizeOf(asked))
  const last = rows.length < behind.length ? rows.at(-1)?.name : undefined
  return { rows, size: asked.MaxKeys ?? PAGE, last }
}

export function prefixesIn(rows: readonly Row<unknown>[]): readonly { Prefix: string }[] | undefined {
  const prefixes = rows.filter(({ one }) => one === undefined)
  return prefixes.length > 0 ? prefixes.map(({ name }) => ({ Prefix: name })) : undefined
}

/** What CloudTrail shows of the address. */
export function listQuery({ Delimiter, Prefix }: Asked): Readonly<Record<string, unknown>> {
  return present({ delimiter: Delimiter, prefix: Prefix })
}
