// Slips in and around the quotes of one text: no end on its line, a line end or a tab in it, a lone backslash.

import { insert, lineOf, type Slip, type SlipEdit } from './slip.ts'
import type { Token } from './tokens.ts'

export function quoteSlips(text: string, tokens: readonly Token[]): readonly Slip[] {
  return [...nameWithoutEnd(tokens), ...withoutEnd(text, tokens), ...insideTexts(tokens)]
}

/** `"Effect: "Allow"`: the quote that ends the name is missing, so the next one seems to end it. */
function nameWithoutEnd(tokens: readonly Token[]): readonly Slip[] {
  return tokens.flatMap(({ text: found, offset }, index) => {
    const [, name] = /^"(\w+)\s*:\s*"$/.exec(found) ?? []
    return name !== undefined && tokens[index + 1]?.kind === 'word'
      ? [
          unclosed(
            offset,
            found.length,
            `The name ${name} has no closing quote.`,
            insert(offset + 1 + name.length, '"'),
          ),
        ]
      : []
  })
}

/** Of a text without an end the next line may hold the rest, with the closing quote. */
function withoutEnd(text: string, tokens: readonly Token[]): readonly Slip[] {
  const first = tokens.find(({ kind }) => kind === 'open-text')
  if (!first) return []
  const { offset, end, text: found } = first
  const [rest] = /^\s*[^"{}\n]*"(?=\s*[,}\]]|\s*$)/m.exec(text.slice(end)) ?? []
  if (rest !== undefined && text.slice(end).startsWith(rest) && !/^\s*"/.test(rest)) {
    const gap = /^\s*/.exec(rest)?.[0].length ?? 0
    return [
      {
        cause: 'line-break',
        message: `The text that starts here runs over the end of line ${lineOf(text, offset)}. A text stands on one line.`,
        offset,
        length: found.length,
        repair: { title: 'Join the lines', edits: [{ offset: end, length: gap, text: '' }] },
      },
    ]
  }
  const line = lineOf(text, offset)
  return [
    unclosed(offset, found.length, `The text that starts here has no closing quote on line ${line}.`, {
      ...insert(offset + lengthOfText(found), '"'),
    }),
  ]
}

/** How much of a line belongs to the text: not the comma and the brackets behind it, unless a variable ends with one. */
function lengthOfText(found: string): number {
  const [tail = ''] = /[\s,}\]]*$/.exec(found) ?? []
  const kept = found.length - tail.length
  return found.slice(0, kept).lastIndexOf('${') > found.slice(0, kept).lastIndexOf('}') && tail.startsWith('}')
    ? kept + 1
    : kept
}

function unclosed(offset: number, length: number, message: string, edit: SlipEdit): Slip {
  return {
    cause: 'unclosed-string',
    message,
    offset,
    length,
    repair: { title: 'Add the closing quote', edits: [edit] },
  }
}

const INSIDE = [
  {
    cause: 'invalid-escape',
    form: /\\(?!["\\/bfnrt]|u[\dA-Fa-f]{4})/g,
    skip: /\\["\\/bfnrt]/g,
    message: 'A backslash starts an escape in JSON. Write \\\\ for one backslash; ARNs have none.',
    title: 'Double the backslash',
    instead: '\\\\',
  },
  {
    cause: 'control-character',
    // eslint-disable-next-line no-control-regex
    form: /[\u0000-\u001f]/g,
    skip: undefined,
    message: 'There is a tab, or another invisible control character, inside this text. JSON does not take it.',
    title: 'Remove it',
    instead: '',
  },
] as const

function insideTexts(tokens: readonly Token[]): readonly Slip[] {
  return INSIDE.flatMap(({ cause, form, skip, message, title, instead }) => {
    const places = tokens.flatMap(({ kind, text: found, offset }) => {
      // What is an escape already hides from the search, length for length.
      const looked = skip ? found.replaceAll(skip, '__') : found
      return kind === 'text' ? [...looked.matchAll(form)].map(({ index }) => offset + index) : []
    })
    const [first] = places
    if (first === undefined) return []
    const edits = places.map((offset) => ({ offset, length: 1, text: instead }))
    return [{ cause, message, offset: first, length: 1, repair: { title, edits } }]
  })
}
