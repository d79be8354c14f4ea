// What the browser keeps as text under a key. Stored text is untrusted: anything of another shape reads as nothing.

// Every project of one owner shares an origin on GitHub Pages, hence the prefix.
const PREFIX = 'deny-by-default:'

export function readStored(name: string): Readonly<Record<string, unknown>> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? '{}')
    return isRecord(saved) ? saved : {}
  } catch {
    return {}
  }
}

/** False when the browser forbids storage or has no room; the app goes on and says so. */
export function writeStored(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The entries that fit; the others are passed over. */
export function mapOf<T>(value: unknown, fits: (v: unknown) => v is T): Readonly<Record<string, T>> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => fits(entry[1])))
}
