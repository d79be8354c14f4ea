// What is wrong with a text as JSON, in words of our own for what the parser reports.

import { createScanner, type ParseError, printParseErrorCode } from 'jsonc-parser'
import type { Finding } from '../types.ts'

const MAX_LENGTH = 1_500_000 // UTF-16 code units; a policy has at most 20,480 characters
const MAX_DEPTH = 64 // a policy needs about ten; the JSON parser is recursive
const MAX_ERRORS = 100 // more says nothing: the first mistakes have thrown the parser off

/** A text that must not reach the parser, because of its size or of its nesting. */
export function unreadable(text: string): Finding | undefined {
  if (text.length > MAX_LENGTH) return broken('TOO_LARGE', 0, text.length, { limit: String(MAX_LENGTH) })
  const offset = tooDeepAt(text)
  return offset === undefined ? undefined : broken('TOO_DEEP', offset, 1, { limit: String(MAX_DEPTH) })
}

export function notAnObject(text: string): Finding {
  return broken('NOT_AN_OBJECT', 0, text.length, {})
}

export function syntaxFindings(text: string, errors: readonly ParseError[]): readonly Finding[] {
  const seen = new Set<string>()
  return errors
    .slice(0, MAX_ERRORS)
    .map((error) => syntaxFinding(text, error))
    .filter(({ offset, args }) => {
      const id = `${offset} ${args.problem}`
      return !seen.has(id) && seen.add(id)
    })
}

/**
 * Where the first bracket beyond MAX_DEPTH stands. INVARIANT: a bracket closes only the one it belongs to, as in the
 * parser, so the depth counted here is never less than the depth of the parser's recursion.
 */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text)
  const closers: string[] = []
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    if (scanner.getTokenLength() > 1) continue
    const bracket = text[scanner.getTokenOffset()] ?? ''
    const closer = CLOSERS[bracket]
    if (closer !== undefined && closers.push(closer) > MAX_DEPTH) return scanner.getTokenOffset()
    if (bracket === closers.at(-1)) closers.pop()
  }
  return undefined
}

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** What the parser calls an error → what a person has done. */
const PROBLEMS: Readonly<Record<string, string>> = {
  CommaExpected: 'comma-expected',
  ColonExpected: 'colon-expected',
  ValueExpected: 'value-expected',
  PropertyNameExpected: 'property-name-expected',
  CloseBraceExpected: 'close-brace-expected',
  CloseBracketExpected: 'close-bracket-expected',
  EndOfFileExpected: 'end-expected',
  UnexpectedEndOfString: 'unclosed-string',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  InvalidCharacter: 'invalid-character',
  InvalidEscapeCharacter: 'invalid-escape',
  InvalidUnicode: 'invalid-escape',
  InvalidNumberFormat: 'invalid-number',
  UnexpectedEndOfNumber: 'invalid-number',
  InvalidSymbol: 'invalid-symbol',
}

/** Mistakes that the text at the place tells better than the parser does. */
const TELLING: readonly (readonly [text: RegExp, problem: string])[] = [
  [/^'/, 'single-quotes'],
  [/^[\u2018-\u201F]/, 'smart-quotes'],
  [/^#/, 'comment'],
  [/^;/, 'semicolon'],
  [/^\uFEFF/, 'byte-order-mark'],
  [/^[\u00A0\u200B-\u200D\u2060]/, 'invisible-character'],
  [/^[A-Za-z_]\w{0,40}\s?:/, 'unquoted-name'],
]

function syntaxFinding(text: string, { error, offset, length }: ParseError): Finding {
  const known = PROBLEMS[printParseErrorCode(error)] ?? 'invalid-symbol'
  const before = text.slice(0, offset).trimEnd()
  const trailing =
    (known === 'value-expected' || known === 'property-name-expected') &&
    before.endsWith(',') &&
    '}]'.includes(text[offset] ?? ' ')
  const here = text.slice(offset, offset + 50)
  const problem = trailing ? 'trailing-comma' : (TELLING.find(([form]) => form.test(here))?.[1] ?? known)
  // A missing comma is missed where the line before it ends, not where the next one begins.
  return problem === 'trailing-comma' || problem === 'comma-expected'
    ? broken('JSON_SYNTAX', before.length - 1, 1, { problem })
    : broken('JSON_SYNTAX', offset, length, { problem })
}

function broken(code: string, offset: number, length: number, args: Finding['args']): Finding {
  return { code, severity: 'error', pointer: '', offset, length, args }
}
