// Repairs as text edits: what they do not touch keeps its formatting, what they write follows the text around it.

import type { Node } from 'jsonc-parser'
import { isObject } from '../policy/flaw.ts'
import { nodeAt } from '../policy/parse.ts'
import type { Repair, TextEdit } from './types.ts'

export interface Draft {
  readonly text: string
  readonly tree: Node
}
export type Edits = (draft: Draft) => readonly TextEdit[]

export function repair(title: string, ...edits: readonly Edits[]): Repair {
  return { title, safe: false, edits: (draft) => edits.flatMap((edit) => edit(draft)) }
}

/** A repair that changes no decision. */
export function safeRepair(title: string, ...edits: readonly Edits[]): Repair {
  return { ...repair(title, ...edits), safe: true }
}

export function replace(pointer: string, value: unknown): Edits {
  return ({ text, tree }) => {
    const node = nodeAt(tree, pointer)
    return node ? [{ offset: node.offset, length: node.length, text: print(value, styleAt(text, node)) }] : []
  }
}

export function rename(pointer: string, key: string): Edits {
  return ({ tree }) => {
    const name = nodeAt(tree, pointer)?.parent?.children?.[0]
    return name ? [{ offset: name.offset, length: name.length, text: JSON.stringify(key) }] : []
  }
}

/** Takes a member or an item out, with its comma. */
export function remove(pointer: string): Edits {
  return ({ tree }) => {
    const value = nodeAt(tree, pointer)
    return value ? cut(value.parent?.type === 'property' ? value.parent : value) : []
  }
}

/** Takes out several items of one list; the last one that stays keeps no comma behind it. */
export function removeAll(listPointer: string, gone: (index: number) => boolean): Edits {
  return ({ text, tree }) => {
    const list = nodeAt(tree, listPointer)
    const kept = (list?.children ?? []).filter((_, index) => !gone(index))
    if (!list || kept.length === 0) return []
    const inner = kept.map((node) => text.slice(node.offset, node.offset + node.length))
    const first = list.children?.[0]
    const gap = first ? text.slice(list.offset + 1, first.offset) : ''
    const last = list.children?.at(-1)
    const end = last ? text.slice(last.offset + last.length, list.offset + list.length) : ']'
    const between = gap.includes('\n') ? `,${gap}` : ', '
    return [{ offset: list.offset, length: list.length, text: `[${gap}${inner.join(between)}${end}` }]
  }
}

export function cut(node: Node): readonly TextEdit[] {
  const siblings = node.parent?.children ?? [node]
  const index = siblings.indexOf(node)
  const before = siblings[index - 1]
  const after = siblings[index + 1]
  if (after) return [{ offset: node.offset, length: after.offset - node.offset, text: '' }]
  const from = before ? before.offset + before.length : node.offset
  return [{ offset: from, length: node.offset + node.length - from, text: '' }]
}

/** Adds a member at the end of an object, or changes the one that is there. */
export function put(objectPointer: string, key: string, value: unknown): Edits {
  return (draft) => {
    const { text, tree } = draft
    const object = objectPointer === '' ? tree : nodeAt(tree, objectPointer)
    if (object?.type !== 'object') return []
    const members = object.children ?? []
    const known = members.findLast(({ children: [name] = [] }) => name?.value === key)?.children?.[1]
    if (known) return [{ offset: known.offset, length: known.length, text: print(value, styleAt(text, known)) }]
    const last = members.at(-1)
    const style = last ? styleAt(text, last) : styleAt(text, object)
    const member = `${JSON.stringify(key)}:${style.space}${print(value, style)}`
    if (!last) return [{ offset: object.offset, length: object.length, text: `{${member}}` }]
    const start = members.at(-2) ? (members.at(-2)?.offset ?? 0) + (members.at(-2)?.length ?? 0) : object.offset + 1
    const gap = text.slice(start, last.offset).replace(',', '') || style.space
    return [{ offset: last.offset + last.length, length: 0, text: `,${gap}${member}` }]
  }
}

/** Adds a member at the start of the document. */
export function putFirst(key: string, value: unknown): Edits {
  return ({ text, tree }) => {
    const first = tree.children?.[0]
    if (!first) return []
    const { space } = styleAt(text, first)
    const gap = text.slice(tree.offset + 1, first.offset)
    return [
      {
        offset: first.offset,
        length: 0,
        text: `${JSON.stringify(key)}:${space}${JSON.stringify(value)},${gap || space}`,
      },
    ]
  }
}

/** Adds texts to an element that is one text or a list of them. */
export function append(pointer: string, present: unknown, ...more: readonly string[]): Edits {
  return replace(pointer, [...(Array.isArray(present) ? (present as readonly unknown[]) : [present]), ...more])
}

interface Style {
  readonly base: string // white space at the start of the line
  readonly unit: string // one more level; '' while all stands on one line
  readonly space: string // after a colon and a comma
}

function styleAt(text: string, node: Node): Style {
  const line = text.lastIndexOf('\n', node.offset - 1) + 1
  const base = /^[ \t]*/.exec(text.slice(line))?.[0] ?? ''
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? ''
  return { base, unit: text.includes('\n') ? unit : '', space: /":\S/.test(text) ? '' : ' ' }
}

function print(value: unknown, { base, unit, space }: Style): string {
  const inner = { base: base + unit, unit, space }
  const lines = (open: string, parts: readonly string[], close: string): string => {
    if (parts.length === 0) return open + close
    if (unit === '') return open + parts.join(`,${space}`) + close
    return `${open}\n${parts.map((part) => inner.base + part).join(',\n')}\n${base}${close}`
  }
  if (Array.isArray(value)) {
    const items = value as readonly unknown[]
    return lines(
      '[',
      items.map((one) => print(one, inner)),
      ']',
    )
  }
  if (!isObject(value)) return JSON.stringify(value)
  return lines(
    '{',
    Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${space}${print(one, inner)}`),
    '}',
  )
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((result, edit) => result.slice(0, edit.offset) + edit.text + result.slice(edit.offset + edit.length), text)
}
