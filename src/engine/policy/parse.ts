// A policy's text, tolerantly: a tree with positions and everything that is wrong with it, never a throw.

import { findNodeAtOffset, getNodePath, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Finding, ParsedPolicy, PolicyType } from '../types.ts'
import { grammarFindings } from './grammar.ts'
import { escape, partsOfPointer } from './pointer.ts'
import { notAnObject, syntaxFindings, unreadable } from './syntax.ts'

/**
 * Reads a policy's text. `document` is there whenever the text is one JSON object without syntax errors; findings carry
 * the offset and length of the part at fault, in UTF-16 code units. With `type`, elements that this kind of policy must
 * or must not have are checked too. Never throws.
 * AWS: IAM User Guide, "Grammar of the IAM JSON policy language", 2026-11.
 */
export function parsePolicy(text: string, type?: PolicyType | 'trust'): ParsedPolicy {
  const refused = unreadable(text)
  if (refused) return withoutTree(text, [refused])

  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true, allowEmptyContent: false })
  const syntax = syntaxFindings(text, errors)
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
  return partsOfPointer(pointer).reduce<Node | undefined>((node, part) => {
    if (node?.type === 'array') return /^\d+$/.test(part) ? node.children?.[Number(part)] : undefined
    return node?.children?.findLast(({ children: [key] = [] }) => key?.value === part)?.children?.[1]
  }, tree)
}
