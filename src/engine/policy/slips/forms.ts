// Slips that show by their form, in the text outside of its quotes.

import { lineOf, type Slip } from './slip.ts'
import { type Token, tokensOf } from './tokens.ts'

interface Row {
  readonly cause: string
  readonly form: RegExp
  readonly message: string // {} stands for what was found
  readonly title: string // {n} stands for how often; '' where nobody can know what was meant
  readonly instead: string | ((found: string) => string)
}

const INVISIBLE: Readonly<Record<string, string>> = {
  '\u00A0': 'no-break space',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte-order mark',
}

export const FORMS: readonly Row[] = [
  {
    cause: 'fence',
    form: /^[ \t]*```[^\n]*\n?/gm,
    message: 'The ``` lines belong to the web page, not to the policy.',
    title: 'Remove them',
    instead: '',
  },
  {
    cause: 'byte-order-mark',
    form: /^\uFEFF/g,
    message: 'An invisible byte-order mark stands before the policy.',
    title: 'Remove it',
    instead: '',
  },
  {
    cause: 'smart-quotes',
    form: /[\u201C-\u201F]/g,
    message:
      'These are typographic quotes (\u201C \u201D), usually pasted from a web page or a word processor. JSON knows only the straight quote ".',
    title: 'Replace all {n}',
    instead: '"',
  },
  {
    cause: 'invisible-character',
    form: /[\u00A0\u200B-\u200D\u2060\uFEFF]/g,
    message: 'There is an invisible character here ({}). JSON does not take it.',
    title: 'Remove all {n}',
    instead: (found) => (found === '\u00A0' ? ' ' : ''),
  },
  {
    cause: 'comment',
    form: /\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*/g,
    message: 'IAM policies cannot hold comments. Put the remark into the Sid (letters and digits), or delete it.',
    title: 'Delete the comments',
    instead: '',
  },
  {
    cause: 'single-quotes',
    form: /'([^'"\n]*)'/g,
    message: 'JSON texts need double quotes. {} has single ones.',
    title: 'Replace \' by "',
    instead: (found) => `"${found.slice(1, -1)}"`,
  },
  {
    cause: 'placeholder',
    form: /\.{3}|\u2026/g,
    message: '{} is a placeholder from the documentation. Put your own statements here.',
    title: '',
    instead: '',
  },
  {
    cause: 'literal',
    form: /\b(True|False|None|yes|no|TRUE|FALSE|NULL)\b/g,
    message: 'JSON writes true, false and null in small letters. In policies put {} in quotes.',
    title: 'Put it in quotes',
    instead: (found) => (/^(none|null)$/i.test(found) ? 'null' : /^(true|yes)$/i.test(found) ? '"true"' : '"false"'),
  },
  {
    cause: 'semicolon',
    form: /;/g,
    message: 'JSON separates items with commas, not semicolons.',
    title: 'Use commas',
    instead: ',',
  },
  {
    cause: 'colon',
    form: /(?<=")\s*(=>?|\uFF1A)/g,
    message: 'Name and value are joined by a colon: "Effect": "Allow".',
    title: 'Use a colon',
    instead: ':',
  },
  {
    cause: 'unquoted-name',
    form: /(?<=[{,]\s*)[A-Za-z_]\w*(?=\s*:)/g,
    message: 'Put the name {} in double quotes.',
    title: 'Add the quotes',
    instead: (found) => `"${found}"`,
  },
  {
    cause: 'number',
    form: /(?<=[:[,]\s*)(\.\d+|\+\d[\d.]*|0x[\dA-Fa-f]+)/g,
    message: 'JSON numbers look like 0.5. In policies put {} in quotes.',
    title: 'Put it in quotes',
    instead: (found) => `"${found}"`,
  },
  {
    cause: 'trailing-comma',
    form: /,(?=\s*[}\]])/g,
    message: 'There is a comma but nothing after it. Remove it, or add the next item.',
    title: 'Remove it',
    instead: '',
  },
]

/** A slip for each form that the text has, at the first place of it. */
export function formSlips(text: string, tokens: readonly Token[]): readonly Slip[] {
  return FORMS.flatMap((row) => {
    const places = outside(text, row.form, tokens)
    const [first] = places
    return first ? [slipAt(text, row, first, places)] : []
  })
}

interface Place {
  readonly index: number
  readonly found: string
}

/** The places of a form that lie in no quotes. */
export function outside(text: string, form: RegExp, tokens = tokensOf(text)): readonly Place[] {
  const quoted = quotedIn(text, tokens)
  return [...text.matchAll(form)].flatMap(({ index, 0: found }) => (quoted[index] === 1 ? [] : [{ index, found }]))
}

function slipAt(text: string, row: Row, first: Place, places: readonly Place[]): Slip {
  const { cause, message, title, instead } = row
  const said = message.replace('{}', nameOf(first.found))
  const more =
    places.length > 1
      ? ` (and ${places.length - 1} more like this, from line ${lineOf(text, places[1]?.index ?? 0)})`
      : ''
  const edits = places.map(({ index, found }) => ({
    offset: index,
    length: found.length,
    text: typeof instead === 'string' ? instead : instead(found),
  }))
  return {
    cause,
    message: said + more,
    offset: first.index,
    length: first.found.length,
    ...(title !== '' && {
      repair: { title: title.replace('all {n}', places.length > 1 ? `all ${places.length}` : 'it'), edits },
    }),
  }
}

function nameOf(found: string): string {
  const invisible = INVISIBLE[found]
  if (invisible === undefined) return found
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}, ${invisible}`
}

/** What lies behind the opening quote of a text, up to its end. */
function quotedIn(text: string, tokens: readonly Token[]): Uint8Array {
  const mask = new Uint8Array(text.length)
  for (const { kind, offset, end } of tokens) if (kind === 'text') mask.fill(1, offset + 1, end)
  return mask
}
