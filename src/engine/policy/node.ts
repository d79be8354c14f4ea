// The parser's tree, as an object's members by name.

import type { Node } from 'jsonc-parser'
import type { Finding } from '../types.ts'

export interface Member {
  readonly key: Node
  readonly value: Node | undefined // absent while it is not typed yet
  readonly name: string
}
/** Of equal names the last, as JSON.parse takes it. */
export type Named = ReadonlyMap<string, Member>

export function membersOf(node: Node): readonly Member[] {
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key ? [{ key, value, name: String(key.value) }] : [],
  )
}

export function namedOf(node: Node): Named {
  return new Map(membersOf(node).map((member) => [member.name, member]))
}

export function finding(
  code: string,
  { offset, length }: Node,
  pointer: string,
  args: Finding['args'] = {},
  severity: Finding['severity'] = 'error',
): Finding {
  return { code, severity, pointer, offset, length, args }
}
