const WORDS: Readonly<Record<string, string>> = {
  fence: 'the lines with ```',
  'byte-order-mark': 'an invisible mark',
  'smart-quotes': 'typographic quotes',
  'invisible-character': 'invisible characters',
}

/** What was done to a text that was pasted, for the notice. */
export function mendedTitle(causes: readonly string[]): string {
  return `What you pasted came with ${causes.map((cause) => WORDS[cause] ?? cause).join(' and ')}. That was put right.`
}
