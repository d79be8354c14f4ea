// The form's changes as edits of the text: what they do not touch keeps its layout. Pure; a text that is no policy stays as
// it is.

import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser'
import type { PolicyKind, Statement } from '#engine'

/** A pointer of a statement as a path. */
export function pathOf(pointer: string): JSONPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** Undefined takes the member away. */
export function withValue(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: layoutOf(text) }))
}

/** One text stands alone unless there was a list; an empty list stays one, so that it is seen. */
export function withTexts(text: string, path: JSONPath, values: readonly string[]): string {
  const root = parseTree(text)
  const present = root && findNodeAtLocation(root, path)
  const alone = values.length === 1 && present?.type !== 'array'
  return withValue(text, path, alone ? values[0] : values)
}

/** `Action` becomes `NotAction`, where it stands. */
export function withName(text: string, path: JSONPath, name: string): string {
  const root = parseTree(text)
  const key = root && findNodeAtLocation(root, path)?.parent?.children?.[0]
  return key ? text.slice(0, key.offset) + JSON.stringify(name) + text.slice(key.offset + key.length) : text
}

/** It grants nothing before somebody fills it in. */
export function withStatement(text: string, kind: PolicyKind): string {
  const root = parseTree(text)
  const present = root && findNodeAtLocation(root, ['Statement'])
  const added = {
    Effect: 'Allow',
    ...(WITH_PRINCIPAL.has(kind) && { Principal: { AWS: [] } }),
    Action: [],
    ...(kind !== 'trust' && { Resource: [] }),
  }
  if (present?.type === 'array') {
    const formattingOptions = layoutOf(text)
    return applyEdits(text, modify(text, ['Statement', -1], added, { isArrayInsertion: true, formattingOptions }))
  }
  const first: unknown = present ? JSON.parse(text.slice(present.offset, present.offset + present.length)) : undefined
  return withValue(text, ['Statement'], first === undefined ? [added] : [first, added])
}
const WITH_PRINCIPAL: ReadonlySet<PolicyKind> = new Set<PolicyKind>(['resource', 'trust', 'rcp', 'endpoint'])

/** The only statement cannot go: a policy needs one. */
export function withoutStatement(text: string, { pointer }: Pick<Statement, 'pointer'>): string {
  return pointer === '/Statement' ? text : withValue(text, pathOf(pointer), undefined)
}

/** The Principal element for these names, `AWS arn:…`; `*` alone is everybody. */
export function principalOf(names: readonly string[]): unknown {
  if (names.includes('*')) return '*'
  const types = [...new Set(names.map((name) => name.split(' ')[0] ?? ''))]
  return Object.fromEntries(
    types.map((type) => {
      const all = names.filter((name) => name.startsWith(`${type} `)).map((name) => name.slice(type.length + 1))
      return [type, all.length === 1 ? all[0] : all]
    }),
  )
}

/** Indented as its first indented line is; two spaces where all stands on one. */
function layoutOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const [, indent = '  '] = /\n([ \t]+)\S/.exec(text) ?? []
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  }
}
