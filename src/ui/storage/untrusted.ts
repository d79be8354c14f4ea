// Text that may come from anybody: a file somebody sent, or a database that other pages of the same origin can write to.
// It becomes plain data here, or a reason why not. Walks without recursion, so that depth cannot overflow the stack.

const LIMITS = {
  length: 10_000_000, // characters of a whole file
  depth: 64, // of arrays and objects inside each other
  values: 500_000, // members and elements altogether
}

export type Refusal = 'too-large' | 'not-json' | 'too-deep' | 'too-many' | 'forbidden-name'

/** Names that would reach a prototype as soon as somebody merges the object. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export function parseUntrusted(text: string): { readonly value: unknown } | { readonly refused: Refusal } {
  if (text.length > LIMITS.length) return { refused: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { refused: 'not-json' }
  }
  const refused = refusal(value)
  return refused ? { refused } : { value }
}

function refusal(root: unknown): Refusal | undefined {
  let level: unknown[] = [root]
  let values = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.depth) return 'too-deep'
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      const members = Array.isArray(value) ? (value as unknown[]) : Object.values(value)
      values += members.length
      if (values > LIMITS.values) return 'too-many'
      if (!Array.isArray(value) && Object.keys(value).some((name) => FORBIDDEN.has(name))) return 'forbidden-name'
      for (const member of members) if (typeof member === 'object' && member !== null) next.push(member)
    }
    level = next
  }
  return undefined
}
