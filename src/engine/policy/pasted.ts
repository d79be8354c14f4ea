// What comes along with a policy that is copied from a web page or a word processor, and is no part of it.

import { FORMS, outside } from './slips/forms.ts'

const MENDED: Readonly<Record<string, 'anywhere' | 'outside'>> = {
  fence: 'outside',
  'byte-order-mark': 'anywhere',
  'smart-quotes': 'outside',
  'invisible-character': 'anywhere', // in a text as well: no name in AWS has one
}

/** The text without it, and the causes of what was mended. */
export function mendPasted(pasted: string): { readonly text: string; readonly mended: readonly string[] } {
  const mended: string[] = []
  let text = pasted
  for (const { cause, form, instead } of FORMS) {
    const where = Object.hasOwn(MENDED, cause) ? MENDED[cause] : undefined
    if (!where) continue
    const places =
      where === 'outside'
        ? outside(text, form)
        : [...text.matchAll(form)].map((one) => ({ index: one.index, found: one[0] }))
    if (places.length === 0) continue
    mended.push(cause)
    for (const { index, found } of places.toReversed())
      text =
        text.slice(0, index) +
        (typeof instead === 'string' ? instead : instead(found)) +
        text.slice(index + found.length)
  }
  return { text, mended }
}
