// What is wrong with a text as JSON, in words of our own for what the parser reports.

import { type ParseError, printParseErrorCode } from 'jsonc-parser'
import type { Finding, ParsedPolicy } from '../types.ts'

const MAX_LENGTH = 1_500_000 // UTF-16 code units; a policy has at most 20,480 characters
const MAX_DEPTH = 64 // a policy needs about ten; the JSON parser is recursive
const MAX_ERRORS = 100 // more says nothing: the first mistakes have thrown the parser off

/** A text that must not reach the parser, because of its size or of its nesting. */
export function unreadable(text: string, { tooDeep }: Survey): Finding | undefined {
  if (text.length > MAX_LENGTH) return broken('TOO_LARGE', 0, text.length, { limit: String(MAX_LENGTH) })
  return tooDeep === undefined ? undefined : broken('TOO_DEEP', tooDeep, 1, { limit: String(MAX_DEPTH) })
}

export function isUnreadable({ findings }: Pick<ParsedPolicy, 'findings'>): boolean {
  return findings.some(({ code }) => code === 'TOO_LARGE' || code === 'TOO_DEEP')
}

export function notAnObject(text: string): Finding {
  return broken('NOT_AN_OBJECT', 0, text.length, {})
}

export function syntaxFindings(text: string, errors: readonly ParseError[]): readonly Finding[] {
  if (errors.length === 0) return [broken('JSON_SYNTAX', 0, text.length, { problem: 'invalid-symbol' })]
  const seen = new Set<string>()
  return errors
    .slice(0, MAX_ERRORS)
    .map((error) => syntaxFinding(text, error))
    .filter(({ offset, args }) => {
      const id = `${offset} ${args.problem}`
      return !seen.has(id) && seen.add(id)
    })
}

export interface Survey {
  readonly tooDeep?: number // where the first bracket beyond MAX_DEPTH stands
  readonly keys: number // of all objects; more than a parser gives when one stands twice
}

/**
 * What a parser had better know before. INVARIANT: a bracket closes only the one it belongs to, as in the
 * parser, so the depth counted here is never less than the depth of the parser's recursion.
 */
export function surveyOf(text: string): Survey {
  const open: number[] = []
  let keys = 0
  if (text.length > MAX_LENGTH) return { keys }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) at = endOfText(text, at)
    else if (unit === SLASH) at = endOfComment(text, at)
    else if (unit === COLON) keys++
    else if (unit === BRACE || unit === BRACKET) {
      if (open.push(unit) > MAX_DEPTH) return { tooDeep: at, keys }
    } else if (unit - 2 === open.at(-1)) open.pop()
  }
  return { keys }
}

// UTF-16 code units. Each closing bracket comes two after the one that it closes.
const QUOTE = 0x22
const SLASH = 0x2f
const COLON = 0x3a
const BRACKET = 0x5b
const BACKSLASH = 0x5c
const BRACE = 0x7b

/** The last place of a text in quotes; the parser ends it at the end of its line at the latest. */
function endOfText(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE || unit === 0x0a || unit === 0x0d) break
    at += unit === BACKSLASH ? 2 : 1
  }
  return at
}

function endOfComment(text: string, from: number): number {
  const second = text[from + 1]
  if (second !== '/' && second !== '*') return from
  const end = second === '/' ? text.slice(from).search(/[\r\n]/) + from : text.indexOf('*/', from + 2) + 1
  return end <= from ? text.length : end
}

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
