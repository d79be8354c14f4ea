import { nearestName } from '#engine'

/** "did you mean `x`?", or the names there are. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  if (near !== undefined) return `did you mean \`${near}\`?`
  return known.length === 0 ? 'there is none' : `one of: ${known.join(', ')}`
}
