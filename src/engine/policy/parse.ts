// A policy's text, tolerantly: a tree with positions and everything that is wrong with it, never a throw.

import { findNodeAtOffset, getNodePath, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Finding, ParsedPolicy, PolicyType } from '../types.ts'
import { grammarFindings } from './grammar.ts'

const MAX_LENGTH = 1_500_000 // UTF-16 code units; a policy has at most 20,480 characters
const MAX_DEPTH = 64 // a policy needs about ten; the JSON parser below is recursive

/**
 * Reads a policy's text. `document` is there whenever the text is one JSON object without syntax errors; findings carry
 * the offset and length of the part at fault, in UTF-16 code units. With `type`, elements that this kind of policy must
 * or must not have are checked too. Never throws.
 * AWS: IAM User Guide, "Grammar of the IAM JSON policy language", 2026-11.
 */
export function parsePolicy(text: string, type?: PolicyType | 'trust'): ParsedPolicy {
  const unreadable = text.length > MAX_LENGTH ? tooLarge(text) : tooDeep(text)
  if (unreadable) return withoutTree(text, [unreadable])

  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true, allowEmptyContent: false })
  const syntax = errors.map((error) => syntaxFinding(text, error))
  if (!tree) return withoutTree(text, syntax.length > 0 ? syntax : [notAnObject(text)])

  const isObject = tree.type === 'object'
  const grammar = isObject ? grammarFindings(tree, type) : syntax.length === 0 ? [notAnObject(text)] : []
  return {
    text,
    ...(isObject && syntax.length === 0 && { document: valueOf(tree) as Readonly<Record<string, unknown>> }),
    // While the text is no JSON, what is missing may only not have been typed yet.
    findings: syntax.length > 0 ? syntax : grammar,
    range(pointer) {
      const node = at(tree, pointer)
      return node && { offset: node.offset, length: node.length }
    },
    pointerAt(offset) {
      const node = findNodeAtOffset(tree, offset, true)
      return node
        ? getNodePath(node)
            .map(escape)
            .map((part) => `/${part}`)
            .join('')
        : ''
    },
  }
}

function withoutTree(text: string, findings: readonly Finding[]): ParsedPolicy {
  return { text, findings, range: () => undefined, pointerAt: () => '' }
}

/** Plain data from a tree. Built by hand so that a key `__proto__` is a key like any other. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return node.value
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), valueOf(value)] as const] : [],
    ),
  )
}

function at(tree: Node, pointer: string): Node | undefined {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return parts.reduce<Node | undefined>((node, part) => {
    if (node?.type === 'array') return node.children?.[Number(part)]
    return node?.children?.findLast(({ children: [key] = [] }) => key?.value === part)?.children?.[1]
  }, tree)
}

function escape(part: string | number): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1')
}

function tooLarge(text: string): Finding {
  return {
    code: 'TOO_LARGE',
    severity: 'error',
    pointer: '',
    offset: 0,
    length: text.length,
    args: { limit: String(MAX_LENGTH) },
  }
}

function notAnObject(text: string): Finding {
  return { code: 'NOT_AN_OBJECT', severity: 'error', pointer: '', offset: 0, length: text.length, args: {} }
}

/** Looks for the first bracket that is too deep; brackets inside of texts do not count. */
function tooDeep(text: string): Finding | undefined {
  let depth = 0
  let quoted = false
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]
    if (quoted) {
      if (character === '\\') offset++
      else if (character === '"' || character === '\n') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[') {
      if (++depth > MAX_DEPTH)
        return {
          code: 'TOO_DEEP',
          severity: 'error',
          pointer: '',
          offset,
          length: 1,
          args: { limit: String(MAX_DEPTH) },
        }
    } else if (character === '}' || character === ']') depth--
  }
  return undefined
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

function syntaxFinding(text: string, { error, offset, length }: ParseError): Finding {
  const known = PROBLEMS[printParseErrorCode(error)] ?? 'invalid-symbol'
  const before = text.slice(0, offset).trimEnd()
  const problem =
    (known === 'value-expected' || known === 'property-name-expected') &&
    before.endsWith(',') &&
    /^[}\]]/.test(text.slice(offset))
      ? 'trailing-comma'
      : text[offset] === "'"
        ? 'single-quotes'
        : known
  // A missing comma is missed where the line before it ends, not where the next one begins.
  const place =
    problem === 'trailing-comma' || problem === 'comma-expected'
      ? { offset: before.length - 1, length: 1 }
      : { offset, length }
  return { code: 'JSON_SYNTAX', severity: 'error', pointer: '', ...place, args: { problem } }
}
