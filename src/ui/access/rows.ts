// Sweeps, and keeps each principal's row: an edit most often touches one principal of many.

import { type Holdings, sweep, type Universe } from '#engine'

const KEPT = 4 // rows of each principal: the account, the one before, and what was undone

const rowsIn = new WeakMap<Universe, Map<string, Uint8Array>>()

/** As `sweep`. Rows of the same universe whose policies, and those of the resources, are as they were are not decided again. */
export function decisionsOf(holdings: Holdings, universe: Universe): Uint8Array {
  const rows = rowsIn.get(universe) ?? new Map<string, Uint8Array>()
  rowsIn.set(universe, rows)
  const size = universe.actions.length * universe.resources.length
  const onResources = numberOf(keyOf(holdings.resources))
  const keys = universe.principals.map((_, place) => `${place} ${keyOf(holdings.principals[place])} ${onResources}`)

  const missing = keys.flatMap((key, place) => (rows.has(key) ? [] : [place]))
  const fresh = sweep(holdings, universe, missing)
  missing.forEach((place, row) => rows.set(keys[place] ?? '', fresh.subarray(row * size, (row + 1) * size)))

  const letters = new Uint8Array(keys.length * size)
  keys.forEach((key, place) => {
    const row = rows.get(key)
    if (!row) return
    letters.set(row, place * size)
    // The ones used last stand last.
    rows.delete(key)
    rows.set(key, row)
  })
  for (const oldest of [...rows.keys()].slice(0, -KEPT * keys.length)) rows.delete(oldest)
  return letters
}

/** Equal policies in equal places give equal keys. What a policy is called decides nothing. */
function keyOf(held: unknown): string {
  return JSON.stringify(held, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'document' in value ? documentNumber(value.document) : value,
  )
}

const numbers = new Map<string, number>()
const MOST = 20_000 // texts that are numbered

function numberOf(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  if (numbers.size >= MOST) numbers.clear()
  const number = next++
  numbers.set(text, number)
  return number
}
let next = 0

const documentNumbers = new WeakMap<object, number>()

/** Nobody changes a document, so its text is looked at once. */
function documentNumber(document: unknown): number {
  if (typeof document !== 'object' || document === null) return numberOf(String(document))
  const known = documentNumbers.get(document) ?? numberOf(JSON.stringify(document))
  documentNumbers.set(document, known)
  return known
}
