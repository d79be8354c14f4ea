// A policy's text, tolerantly: its document, everything that is wrong with it and where that stands, never a throw.

import { findNodeAtOffset, getNodePath, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Finding, ParsedPolicy } from '../types.ts'
import { type Flaw, flaw, isObject, type Json } from './flaw.ts'
import { grammarFlaws, type Kind } from './grammar.ts'
import { escape, partsOfPointer } from './pointer.ts'
import { notAnObject, surveyOf, syntaxFindings, unreadable } from './syntax.ts'

/**
 * Reads a policy's text. `document` is there whenever the text is one JSON object without syntax errors; findings carry
 * the offset and length of the part at fault, in UTF-16 code units. With `type`, elements that this kind of policy must
 * or must not have are checked too. Never throws: what is no text is an empty one.
 * AWS: IAM User Guide, "Grammar of the IAM JSON policy language", 2026-11.
 */
export function parsePolicy(given: string, type?: Kind): ParsedPolicy {
  const text = typeof given === 'string' ? given : ''
  const survey = surveyOf(text)
  const refused = unreadable(text, survey)
  if (refused) return { text, findings: [refused], range: () => undefined, pointerAt: () => '' }

  const value = valueOf(text)
  const tree = lazily(() => parseTree(text, [], STRICT))
  // While the text is no JSON, what is missing may only not have been typed yet.
  if (!isObject(value))
    return { text, findings: value === undefined ? syntaxOf(text) : [notAnObject(text)], ...placesIn(tree) }
  return { text, document: value, findings: findingsIn(value, type, survey.keys, tree), ...placesIn(tree) }
}

const STRICT = { allowTrailingComma: false, disallowComments: true, allowEmptyContent: false }

/** Undefined: no JSON. A key `__proto__` is a key like any other. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function syntaxOf(text: string): readonly Finding[] {
  const errors: ParseError[] = []
  parseTree(text, errors, STRICT)
  return syntaxFindings(text, errors)
}

type Tree = () => Node | undefined

/** Most texts are sound and nobody asks where anything stands: the tree takes ten times as long as the value. */
function lazily(make: Tree): Tree {
  let made: { readonly tree: Node | undefined } | undefined
  return () => (made ??= { tree: make() }).tree
}

const MAX_FINDINGS = 1000 // nobody reads more, and the editor has to draw each

function findingsIn(document: Json, type: Kind | undefined, keys: number, tree: Tree): readonly Finding[] {
  const repeated = keys > keysOf(document) ? duplicates(tree()) : []
  const flaws = grammarFlaws(document, type)
  return [...repeated, ...flaws.slice(0, MAX_FINDINGS).map((one) => located(one, tree()))].slice(0, MAX_FINDINGS)
}

function located({ on, ...found }: Flaw, tree: Node | undefined): Finding {
  const value = tree && nodeAt(tree, found.pointer)
  return placed(found, on === 'key' ? value?.parent?.children?.[0] : value)
}

function placed(found: Omit<Finding, 'offset' | 'length'>, { offset, length }: Node = NOWHERE): Finding {
  return { ...found, offset, length }
}

const NOWHERE: Node = { type: 'null', offset: 0, length: 0 }

function keysOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + keysOf(one), 0)
  if (!isObject(value)) return 0
  const inside = Object.values(value)
  return inside.reduce<number>((sum, one) => sum + keysOf(one), inside.length)
}

/** The second of two equal keys, at any depth: JSON.parse silently takes the last one. */
function duplicates(node: Node | undefined, pointer = ''): readonly Finding[] {
  const seen = new Set<string>()
  return (node?.children ?? []).flatMap((child, index) => {
    if (node?.type === 'array') return duplicates(child, `${pointer}/${index}`)
    const [key, value] = child.children ?? []
    const name = String(key?.value)
    const here = `${pointer}/${escape(name)}`
    const { on: _on, ...found } = flaw('DUPLICATE_KEY', here, { args: { key: name } })
    const twice = seen.has(name) ? [placed(found, key)] : []
    seen.add(name)
    return [...twice, ...duplicates(value, here)]
  })
}

function placesIn(tree: Tree): Pick<ParsedPolicy, 'range' | 'pointerAt'> {
  return {
    range(pointer) {
      const root = tree()
      const node = root && nodeAt(root, pointer)
      return node && { offset: node.offset, length: node.length }
    },
    pointerAt(offset) {
      const root = tree()
      const node = root && findNodeAtOffset(root, offset, true)
      return node
        ? getNodePath(node)
            .map((part) => `/${escape(part)}`)
            .join('')
        : ''
    },
  }
}

/** The value at a pointer; of a key that stands twice the last, as JSON.parse takes it. */
export function nodeAt(tree: Node, pointer: string): Node | undefined {
  return partsOfPointer(pointer).reduce<Node | undefined>((node, part) => {
    if (node?.type === 'array') return /^\d+$/.test(part) ? node.children?.[Number(part)] : undefined
    return node?.children?.findLast(({ children: [key] = [] }) => key?.value === part)?.children?.[1]
  }, tree)
}
