// --output text: tabs, one line an item, its list's name in front. AWS: AWS CLI 2.36.7 as run, 2026-11.

import { isMembers, type Members } from '../members.ts'

export function toText(value: unknown, name?: string): string {
  if (Array.isArray(value)) return listText(value, name)
  if (isMembers(value)) return membersText(value, name, scalarKeys([value]))
  return `${plain(value)}\n`
}

function listText(items: readonly unknown[], name: string | undefined): string {
  if (items.some(isMembers)) {
    // Every line has the same columns, empty where an item lacks one.
    const keys = scalarKeys(items.filter(isMembers))
    return items.map((item) => (isMembers(item) ? membersText(item, name, keys) : toText(item, name))).join('')
  }
  const scalars = items.filter((item) => !Array.isArray(item)).map(plain)
  const nested = items.filter((item) => Array.isArray(item)).map((item) => toText(item, name))
  const own = name === undefined ? [scalars.join('\t')] : scalars.map((scalar) => `${name.toUpperCase()}\t${scalar}`)
  return (scalars.length === 0 ? [] : own.map((line) => `${line}\n`)).concat(nested).join('')
}

function membersText(members: Members, name: string | undefined, keys: readonly string[]): string {
  const scalars = keys.map((key) => (key in members ? plain(members[key]) : ''))
  const line =
    scalars.length === 0 ? '' : `${[...(name === undefined ? [] : [name.toUpperCase()]), ...scalars].join('\t')}\n`
  const rest = Object.keys(members)
    .filter((key) => !keys.includes(key))
    .toSorted()
  return line + rest.map((key) => toText(members[key], key)).join('')
}

export function scalarKeys(items: readonly Members[]): readonly string[] {
  return [...new Set(items.flatMap((item) => Object.keys(item).filter((key) => isScalar(item[key]))))].toSorted()
}

export function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** As Python writes it. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
