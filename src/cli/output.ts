// What `aws` prints: JSON with four spaces, and policy documents as JSON, not as text inside of it.

const DOCUMENTS = new Set(['Document', 'PolicyDocument', 'AssumeRolePolicyDocument'])

export function print(output: unknown): string {
  const shown = decoded(output)
  if (typeof shown === 'object' && shown !== null && Object.keys(shown).length === 0) return ''
  return `${JSON.stringify(shown, null, 4)}\n`
}

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      DOCUMENTS.has(key) && typeof one === 'string' ? json(one) : decoded(one),
    ]),
  )
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
