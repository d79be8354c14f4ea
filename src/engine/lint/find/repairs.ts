// Repairs that several checks offer.

import type { Node } from 'jsonc-parser'
import type { Flaw } from '../../policy/flaw.ts'
import { cut, type Edits, remove, removeAll, repair, replace, safeRepair } from '../edits.ts'
import type { Hit, Repair, Statement, Subject, Test } from '../types.ts'
import { isPrivate } from './addresses.ts'
import type { Verdict } from './each.ts'

/** One of these elements, which must not stand here. */
export function removable(...names: readonly string[]): (flaw: Flaw) => Verdict {
  return ({ pointer, args: { key = '' } }) =>
    names.includes(key) && { value: key, fixes: [repair(`Remove ${key}`, remove(pointer))] }
}

/** A second statement of the same Sid gets a number. */
export function renumber({ pointer, args: { sid = '' } }: Flaw, { statements }: Subject): Verdict {
  const taken = new Set(statements.map(({ raw }) => raw.Sid))
  let number = 2
  while (taken.has(`${sid}${number}`)) number++
  return { value: sid, fixes: [safeRepair(`Use ${sid}${number}`, replace(pointer, `${sid}${number}`))] }
}

/** The same hits, each with the repairs of its statement. */
export function withFixes(
  find: (policy: Subject) => readonly Hit[],
  fixesOf: (statement: Statement) => readonly Repair[],
): (policy: Subject) => readonly Hit[] {
  return (policy) =>
    find(policy).map((hit) => {
      const home = policy.statements.find(({ pointer }) => hit.pointer.startsWith(`${pointer}/`))
      return home ? { ...hit, fixes: fixesOf(home) } : hit
    })
}

/** An element that is an empty list. */
export function emptyElement(
  names: readonly string[],
  fixesOf: (statement: Statement, pointer: string, policy: Subject) => readonly Repair[],
): (policy: Subject) => readonly Hit[] {
  return (policy) =>
    policy.statements.flatMap((statement) =>
      names.flatMap((name) => {
        const list = statement.raw[name]
        const pointer = `${statement.pointer}/${name}`
        const empty = Array.isArray(list) && list.length === 0
        return empty ? [{ pointer, value: name, fixes: fixesOf(statement, pointer, policy) }] : []
      }),
    )
}

export function withoutPrivate({ pointer, raw, values }: Test): Verdict {
  if (!Array.isArray(raw)) return true
  const edit = removeAll(pointer, (index) => isPrivate(values[index]?.text ?? ''))
  return { fixes: [repair('Remove the private addresses', edit)] }
}

export function addStatement({ document: { Statement } }: Subject, statement: unknown): Edits {
  if (!Array.isArray(Statement)) return replace('/Statement', [Statement, statement])
  return ({ text, tree }) => {
    const last = tree.children
      ?.flatMap(({ children: [key, value] = [] }) => (key?.value === 'Statement' && value ? [value] : []))
      .at(-1)
      ?.children?.at(-1)
    if (!last) return []
    const [edit] = replace(`/Statement/${Statement.length - 1}`, statement)({ text, tree })
    const line = text.lastIndexOf('\n', last.offset) + 1
    const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? ''
    const gap = text.includes('\n') ? `,\n${indent}` : ', '
    return edit ? [{ offset: last.offset + last.length, length: 0, text: gap + edit.text }] : []
  }
}

/** One text of an element becomes several. */
export function replaceEntry(pointer: string, element: string, present: unknown, texts: readonly string[]): Edits {
  if (!Array.isArray(present)) return replace(element, texts)
  const others = present.filter((_, index) => pointer !== `${element}/${index}`) as readonly unknown[]
  return replace(element, [...new Set([...others, ...texts])])
}

/** Two members of one name become one: their values in a list; of two objects the members. */
export function mergeTwins(offset: number, name: string): Edits {
  return (draft) => {
    const second = memberAt(draft.tree, offset)
    const first = second?.parent?.children?.find(({ children: [key] = [] }) => key?.value === name)
    const [one, two] = [first?.children?.[1], second?.children?.[1]]
    if (!first || !second || !one || !two || first === second) return []
    const source = (node: Node): readonly string[] =>
      (node.type === 'array' || node.type === 'object' ? (node.children ?? []) : [node]).map((child) =>
        draft.text.slice(child.offset, child.offset + child.length),
      )
    if (['Version', 'Effect', 'Sid', 'Id'].includes(name)) return cut(first)
    const all = [...new Set([...source(one), ...source(two)])].join(', ')
    const both = one.type === 'object' && two.type === 'object' && name !== 'Statement' ? `{${all}}` : `[${all}]`
    const objects =
      name === 'Statement' && one.type === 'object'
        ? [one, two].map((node) => draft.text.slice(node.offset, node.offset + node.length)).join(', ')
        : undefined
    return [
      { offset: one.offset, length: one.length, text: objects === undefined ? both : `[${objects}]` },
      ...cut(second),
    ]
  }
}

function memberAt(node: Node, offset: number): Node | undefined {
  if (node.type === 'property' && node.children?.[0]?.offset === offset) return node
  return node.children?.map((child) => memberAt(child, offset)).find((found) => found !== undefined)
}
