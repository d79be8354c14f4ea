// The shapes of a statement's values. What is found here, readPolicy would not read.

import type { Node } from 'jsonc-parser'
import type { Finding } from '../types.ts'
import { finding, membersOf, type Named } from './node.ts'
import { escape } from './pointer.ts'

const PRINCIPAL_KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser']

export function textFindings(named: Named, pointer: string): readonly Finding[] {
  return at(named, ['Action', 'NotAction', 'Resource', 'NotResource'])
    .filter(({ value }) => !isTexts(value))
    .map(({ name, value }) => finding('NOT_TEXT', value, `${pointer}/${name}`, { key: name }))
}

/** "*", or a map from a kind of principal to one or several names. */
export function principalFindings(named: Named, pointer: string): readonly Finding[] {
  return at(named, ['Principal', 'NotPrincipal'])
    .filter(({ value }) => !isPrincipal(value))
    .map(({ name, value }) => finding('BAD_PRINCIPAL', value, `${pointer}/${name}`, { key: name }))
}

function isPrincipal(node: Node): boolean {
  if (node.type !== 'object') return node.value === '*'
  const members = membersOf(node)
  return (
    members.length > 0 &&
    members.every(({ name, value }) => PRINCIPAL_KINDS.includes(name) && value !== undefined && isTexts(value))
  )
}

/** Operator → key → one or several values. */
export function conditionFindings(named: Named, pointer: string): readonly Finding[] {
  return at(named, ['Condition']).flatMap(({ name, value }) => {
    const condition = `${pointer}/${name}`
    if (value.type !== 'object') return [finding('BAD_CONDITION', value, condition)]
    return membersOf(value).flatMap((operator) => {
      const here = `${condition}/${escape(operator.name)}`
      if (operator.value?.type !== 'object') return [finding('BAD_CONDITION', operator.value ?? operator.key, here)]
      return membersOf(operator.value)
        .filter((key) => !isScalars(key.value))
        .map((key) => finding('BAD_CONDITION', key.value ?? key.key, `${here}/${escape(key.name)}`))
    })
  })
}

function at(named: Named, names: readonly string[]): readonly { name: string; value: Node }[] {
  return names.flatMap((name) => {
    const value = named.get(name)?.value
    return value ? [{ name, value }] : []
  })
}

function isTexts(node: Node): boolean {
  const list = node.type === 'array' ? (node.children ?? []) : [node]
  return list.length > 0 && list.every(({ type }) => type === 'string')
}

/** Numbers and truth values may go without quotes. Rule G1. */
function isScalars(node: Node | undefined): boolean {
  const list = node?.type === 'array' ? (node.children ?? []) : [node]
  return list.every((one) => one !== undefined && ['string', 'number', 'boolean'].includes(one.type))
}
