import type { ParsedPolicy } from '#engine'

/** A place in a policy's text: a JSON pointer, or a range of a text that may not be JSON, in UTF-16 code units. */
export type TextPlace = string | { readonly offset: number; readonly length: number }

export function rangeOfPlace(
  parsed: ParsedPolicy,
  place: TextPlace,
): { readonly offset: number; readonly length: number } | undefined {
  return typeof place === 'string' ? parsed.range(place) : place
}
