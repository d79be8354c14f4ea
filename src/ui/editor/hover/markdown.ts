export function code(text: string): string {
  return `\`${text}\``
}

/** The first of them, and how many more there are. */
export function few(names: readonly string[], most: number): string {
  const more = names.length - most
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ')
}
