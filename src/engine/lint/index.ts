// The linter: a policy in, findings out, in the order of the text. One check a file in checks/, a row each in checks.ts.

import { type Node, parseTree } from 'jsonc-parser'
import { isObject } from '../policy/flaw.ts'
import { nodeAt } from '../policy/parse.ts'
import { isUnreadable } from '../policy/syntax.ts'
import type { Finding, ParsedPolicy } from '../types.ts'
import { CHECKS } from './checks.ts'
import type { Draft } from './edits.ts'
import { subjectOf } from './subject.ts'
import type { Check, Hit, LintFinding, LintOptions, Subject } from './types.ts'

/**
 * What AWS's Access Analyzer would say about a policy, and what we say beyond it. While the text is no JSON there is the
 * first syntax error alone; with `whileBroken` also what was understood of the rest.
 */
export function lint(parsed: ParsedPolicy, options: LintOptions): readonly LintFinding[] {
  const { text, document } = parsed
  let made: { readonly tree: Node | undefined } | undefined
  if (isUnreadable(parsed)) made = { tree: undefined }
  const draft: Draft = {
    text,
    get tree() {
      made ??= { tree: parseTree(text, [], { allowTrailingComma: true, disallowComments: false }) }
      return made.tree ?? EMPTY
    },
  }
  const known = document ?? (options.whileBroken === true ? valueOf(draft.tree) : undefined)
  const subject = isObject(known) ? subjectOf(text, known, options, document !== undefined) : undefined
  const checks = options.mute ? CHECKS.filter(({ code }) => options.mute?.includes(code) !== true) : CHECKS
  return checks
    .flatMap((check) => {
      const inText = check.inText?.(parsed) ?? []
      const inside = subject && concerns(check, subject, options) ? (check.find?.(subject) ?? []) : []
      return [...inText, ...inside].map((hit) => findingOf(check, hit, draft))
    })
    .toSorted((a, b) => a.offset - b.offset || ORDER[a.severity] - ORDER[b.severity])
}

const EMPTY: Node = { type: 'null', offset: 0, length: 0 }
const ORDER = { error: 0, security: 1, warning: 2, suggestion: 3 } as const

/** What there is while somebody types. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return node.value
  const members = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), valueOf(value)] as const] : [],
  )
  return Object.fromEntries(members)
}

/** Of what is not typed to its end nobody can say what is missing. */
function concerns({ kinds, needsCatalog, code }: Check, subject: Subject, { catalog }: LintOptions): boolean {
  if (!kinds.includes(subject.column) || (needsCatalog && !catalog)) return false
  return subject.sound || !/^MISSING_|^POLICY_SIZE|^INVALID_POLICY_ELEMENT$/.test(code)
}

function findingOf(check: Check, hit: Hit, draft: Draft): LintFinding {
  const node = nodeAt(draft.tree, hit.pointer)
  const { value = '', near = '' } = hit
  return {
    code: check.code,
    severity: hit.severity ?? check.severity,
    message: check.message.replaceAll('{}', value).replaceAll('{near}', near),
    pointer: hit.pointer,
    ...(hit.at ?? placeOf((hit.on === 'key' ? node?.parent?.children?.[0] : node) ?? draft.tree, draft.text)),
    ...(hit.cause !== undefined && { cause: hit.cause }),
    args: { ...(value !== '' && { value }), ...(near !== '' && { near }) },
    fixes: (hit.fixes ?? []).flatMap(({ title, safe, edits }) => {
      const made = edits(draft)
      return made.length > 0 ? { title, safe, edits: made } : []
    }),
  }
}

/** Of a whole statement or document its first line: nobody wants all of it underlined. */
function placeOf({ type, offset, length }: Node, text: string): Pick<Finding, 'offset' | 'length'> {
  if (type !== 'object') return { offset, length }
  const end = text.indexOf('\n', offset)
  return { offset, length: end < 0 ? length : Math.min(length, end - offset) }
}
