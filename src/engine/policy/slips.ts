// What keeps a text from being JSON, in words for somebody who sees it for the first time, with a repair of all that is
// alike. One cause a message; lines are counted from one, as the gutter does.

import type { Finding } from '../types.ts'

export interface Slip {
  readonly cause: string
  readonly message: string
  readonly offset: number
  readonly length: number
  readonly repair?: { readonly title: string; readonly edits: readonly SlipEdit[] }
}
interface SlipEdit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

interface Row {
  readonly cause: string
  readonly form: RegExp // what is wrong, in the text outside strings
  readonly message: string
  readonly title: string
  readonly instead: string | ((found: string) => string)
}

export const TOKENS: readonly Row[] = [
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
    message: 'These are typographic quotes, usually pasted from a web page. JSON knows only the straight quote ".',
    title: 'Replace them all',
    instead: '"',
  },
  {
    cause: 'invisible-character',
    form: /[\u00A0\u200B-\u200D\u2060\uFEFF]/g,
    message: 'There is an invisible character here. JSON does not take it.',
    title: 'Remove them all',
    instead: (found) => (found === '\u00A0' ? ' ' : ''),
  },
  {
    cause: 'comment',
    form: /\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*/g,
    message: 'IAM policies cannot hold comments. Put the remark into the Sid, or delete it.',
    title: 'Delete the comments',
    instead: '',
  },
  {
    cause: 'single-quotes',
    form: /'([^'"\n]*)'/g,
    message: 'JSON texts need double quotes.',
    title: 'Replace \' by "',
    instead: (found) => `"${found.slice(1, -1)}"`,
  },
  {
    cause: 'placeholder',
    form: /\.{3}|\u2026/g,
    message: '... is a placeholder from the documentation. Put your own statements here.',
    title: '',
    instead: '',
  },
  {
    cause: 'literal',
    form: /\b(True|False|None|yes|no|TRUE|FALSE|NULL)\b/g,
    message: 'JSON writes true, false and null in small letters. In policies put the word in quotes.',
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
    message: 'Put the name in double quotes.',
    title: 'Add the quotes',
    instead: (found) => `"${found}"`,
  },
  {
    cause: 'number',
    form: /(?<=[:[,]\s*)(\.\d+|\+\d[\d.]*|0x[\dA-Fa-f]+)/g,
    message: 'JSON numbers look like 0.5. In policies put them in quotes.',
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

/** The first cause of what the parser found. */
export function slipOf(text: string, { offset, length, args: { problem = 'invalid-symbol' } }: Finding): Slip {
  if (text.trim() === '')
    return { cause: 'empty', message: 'Nothing here yet.', offset: 0, length: text.length, repair: starter(text) }
  const first = TOKENS.map((row) => ({ row, places: outside(text, row.form) }))
    .filter(({ places }) => places.length > 0)
    .toSorted((a, b) => (a.places[0]?.index ?? 0) - (b.places[0]?.index ?? 0))[0]
  const [place] = first?.places ?? []
  if (first && place && place.index <= offset + length) {
    const { row, places } = first
    const more = places.length > 1 ? ` (and ${places.length - 1} more like this)` : ''
    const edits = places.map((one) => ({
      offset: one.index,
      length: one.found.length,
      text: typeof row.instead === 'string' ? row.instead : row.instead(one.found),
    }))
    return {
      cause: row.cause,
      message: row.message + more,
      offset: place.index,
      length: place.found.length,
      ...(row.title !== '' && { repair: { title: row.title, edits } }),
    }
  }
  const line = text.slice(0, offset).split('\n').length
  const said = PLAIN[problem]
  return {
    cause: problem,
    message: said ? said.message.replace('{line}', String(line)) : `This is not JSON (line ${line}).`,
    offset,
    length,
    ...(said?.insert !== undefined && {
      repair: {
        title: `Add ${said.insert}`,
        edits: [{ offset: offset + (said.after ? length : 0), length: 0, text: said.insert }],
      },
    }),
  }
}

interface Plain {
  readonly message: string
  readonly insert?: string
  readonly after?: boolean // behind the place, not before it
}
const PLAIN: Readonly<Record<string, Plain | undefined>> = {
  'comma-expected': { message: 'A comma is missing at the end of line {line}.', insert: ',', after: true },
  'colon-expected': { message: 'Name and value are joined by a colon: "Effect": "Allow".', insert: ':' },
  'close-brace-expected': { message: 'A { is never closed. Add } at the end.', insert: '}', after: true },
  'close-bracket-expected': { message: 'A list that [ opens must end with ].', insert: ']' },
  'unclosed-string': {
    message: 'The text that starts here has no closing quote on line {line}.',
    insert: '"',
    after: true,
  },
  'invalid-escape': { message: 'A backslash starts an escape in JSON. Write \\\\ for one backslash; ARNs have none.' },
  'end-expected': {
    message: 'Something stands behind the end of the policy: one closing brace too many, or a second policy.',
  },
  'value-expected': { message: 'A value is missing on line {line}.' },
  'property-name-expected': { message: 'A name in double quotes is missing on line {line}.' },
}

function starter(text: string): NonNullable<Slip['repair']> {
  const policy = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'
  return { title: 'Insert a starter policy', edits: [{ offset: 0, length: text.length, text: policy }] }
}

/** The places of a form that lie in no string of JSON. */
export function outside(text: string, form: RegExp): readonly { readonly index: number; readonly found: string }[] {
  const inString = stringMask(text)
  return [...text.matchAll(form)].flatMap(({ index, 0: found }) => (inString[index] === 1 ? [] : [{ index, found }]))
}

function stringMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  for (const { index, 0: found } of text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)) mask.fill(1, index + 1, index + found.length)
  return mask
}
