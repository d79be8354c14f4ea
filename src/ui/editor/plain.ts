/** Monaco does not support touch, and is too much for a small screen: there a plain text field does the same. */
export function wantsPlainEditor(): boolean {
  return matchMedia('(pointer: coarse), (max-width: 799px)').matches
}
