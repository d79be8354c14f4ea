// Slips in how the pieces follow each other: commas, colons and brackets. One walk over the pieces; what is missing is
// taken as said, so that the walk goes on as its writer meant.

import { joinPolicies } from './joinPolicies.ts'
import { insert, lineOf, type Slip, type SlipEdit } from './slip.ts'
import type { Token } from './tokens.ts'

interface Open {
  readonly token: Token
  readonly name: string // what it is, for people
  next: 'name' | 'colon' | 'value' | 'comma'
}

const CLOSER: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

export function structureSlips(text: string, tokens: readonly Token[]): readonly Slip[] {
  const open: Open[] = []
  const slips: Slip[] = []
  let before: Token | undefined
  let key = ''
  let ended = false
  for (const token of tokens) {
    const here = open.at(-1)
    if (ended) return [...slips, behindTheEnd(text, tokens, token)]
    const { text: found } = token
    if (found === '}' || found === ']') {
      if (!here) return [...slips, behindTheEnd(text, tokens, token)]
      if (CLOSER[here.token.text] !== found) {
        slips.push(wrongCloser(text, here, token, open.at(-2)))
        if (open.at(-2) && CLOSER[open.at(-2)?.token.text ?? ''] === found && isInserted(slips.at(-1))) open.pop()
      }
      open.pop()
      ended = open.length === 0
      const around = open.at(-1)
      if (around) around.next = 'comma'
    } else if (found === ',') {
      if (here) here.next = here.token.text === '{' ? 'name' : 'value'
    } else if (found === ':') {
      if (here) here.next = 'value'
    } else if (isValue(token, here)) {
      if (here?.next === 'comma' && before) slips.push(missing('comma', text, before))
      if (here?.next === 'colon' && before) slips.push(missing('colon', text, before))
      const named = here?.token.text === '{' && (here.next === 'name' || here.next === 'comma')
      if (named) key = found.replaceAll(/^["']|["']$/g, '')
      if (here) here.next = named ? 'colon' : 'comma'
      if (CLOSER[found] !== undefined)
        open.push({ token, name: nameOf(open, key), next: found === '{' ? 'name' : 'value' })
    }
    before = token
  }
  return open.length > 0 && before ? [...slips, unclosed(text, open, before)] : slips
}

/** A word that is none of JSON stands for a value only where one is due; elsewhere its form tells what it is. */
function isValue({ kind, text }: Token, here: Open | undefined): boolean {
  if (kind !== 'word') return true
  return here === undefined || here.next === 'value' || here.next === 'name' || /^(true|false|null|-?\d)/.test(text)
}

function nameOf(open: readonly Open[], key: string): string {
  if (open.length === 0) return 'the policy'
  return open.at(-1)?.token.text === '[' && open.length === 2 ? 'the statement' : key
}

const MISSING = {
  comma: { cause: 'comma-expected', sign: ',', said: 'A comma is missing after {} (end of line {line}).' },
  colon: { cause: 'colon-expected', sign: ':', said: 'Name and value are joined by a colon: {}: "Allow".' },
} as const

/** What is missing is missed where the piece before it ends, not where the next one begins. */
function missing(what: keyof typeof MISSING, text: string, { text: found, end }: Token): Slip {
  const { cause, sign, said } = MISSING[what]
  return {
    cause,
    message: said.replace('{}', found).replace('{line}', String(lineOf(text, end))),
    offset: end - 1,
    length: 1,
    repair: { title: `Add a ${what}`, edits: [insert(end, sign)] },
  }
}

/** Either it is the wrong one, or the right one is missing before it: whichever makes the text JSON. */
function wrongCloser(
  text: string,
  { token, name }: Open,
  { text: found, offset }: Token,
  around: Open | undefined,
): Slip {
  const right = CLOSER[token.text] ?? ''
  const line = lineOf(text, token.offset)
  const swap: SlipEdit = { offset, length: 1, text: right }
  const swapped = isJson(text.slice(0, offset) + right + text.slice(offset + 1))
  if (!swapped && around && CLOSER[around.token.text] === found)
    return {
      cause: right === '}' ? 'close-brace-expected' : 'close-bracket-expected',
      message: `The ${token.text} opened on line ${line} (${name}) is never closed. Add ${right} before this ${found}.`,
      offset,
      length: 1,
      repair: { title: `Add ${right}`, edits: [insert(offset, right)] },
    }
  const what = token.text === '[' ? 'a list with [' : `${name} with {`
  return {
    cause: 'wrong-closer',
    message: `You opened ${what} on line ${line}, so it must end with ${right}, not ${found}.`,
    offset,
    length: 1,
    repair: { title: `Use ${right}`, edits: [swap] },
  }
}

function isInserted(slip: Slip | undefined): boolean {
  return slip?.repair?.edits[0]?.length === 0
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** All that is open is closed at the end, each under the line that opened it. */
function unclosed(text: string, open: readonly Open[], last: Token): Slip {
  const inner = open.at(-1)
  const right = CLOSER[inner?.token.text ?? ''] ?? ''
  const closers = open.toReversed().map(({ token }) => {
    const line = text.lastIndexOf('\n', token.offset) + 1
    const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? ''
    return (text.includes('\n') ? `\n${indent}` : '') + (CLOSER[token.text] ?? '')
  })
  const comma = last.text === ',' ? 1 : 0
  return {
    cause: right === '}' ? 'close-brace-expected' : 'close-bracket-expected',
    message: `The ${inner?.token.text} opened on line ${lineOf(text, inner?.token.offset ?? 0)} (${inner?.name}) is never closed. Add ${right} after line ${lineOf(text, last.end)}.`,
    offset: last.end - 1,
    length: 1,
    repair: {
      title: `Add ${open
        .toReversed()
        .map(({ token }) => CLOSER[token.text])
        .join(' ')}`,
      edits: [{ offset: last.end - comma, length: comma, text: closers.join('') }],
    },
  }
}

function behindTheEnd(text: string, tokens: readonly Token[], token: Token): Slip {
  const { offset, text: found } = token
  const rest = tokens.filter((one) => one.offset >= offset)
  const end = rest.at(-1)?.end ?? text.length
  const join = joinPolicies(text, offset)
  if (join)
    return {
      cause: 'second-policy',
      message:
        'Two policies, one after the other. A document is one policy: move the statements of the second into the Statement list of the first one.',
      offset,
      length: 1,
      repair: { title: 'Move the statements', edits: join },
    }
  const closers = rest.every(({ text: one }) => one === '}' || one === ']')
  return {
    cause: closers ? 'extra-closer' : 'end-expected',
    message: closers
      ? `One closing ${found === '}' ? 'brace' : 'bracket'} too many.`
      : `The policy ends before this. What stands behind its end does not belong to it.`,
    offset,
    length: closers ? 1 : end - offset,
    repair: { title: 'Remove it', edits: [{ offset, length: end - offset, text: '' }] },
  }
}
