// --generate-cli-skeleton: the whole input, empty, to be filled in. AWS: AWS CLI User Guide v2, "Skeletons", 2026-11.
// SIMPLIFIED: beside `yaml-input` AWS writes a sentence of its manual on each member.

import type * as z from 'zod/mini'
import { elementOf, enumOf, isOptional, kindOf, membersAt, memberOf, optionsOf } from './options.ts'

export function skeletonOf(operation: string): string {
  const members = optionsOf(operation).map(({ member, schema }) => [member, empty(schema)])
  return `${JSON.stringify(Object.fromEntries(members), null, 4)}\n`
}

function empty(schema: z.core.$ZodType | undefined): unknown {
  switch (kindOf(schema)) {
    case 'text':
      return enumOf(schema)[0] ?? ''
    case 'number':
      return 0
    case 'boolean':
      return true
    case 'list':
      return [empty(elementOf(schema))]
    case 'map':
      return { KeyName: empty(memberOf(schema, 'KeyName')) }
    case 'structure':
      return Object.fromEntries(Object.entries(membersAt(schema, [])).map(([name, member]) => [name, empty(member)]))
  }
}

export function yamlSkeletonOf(operation: string): string {
  return optionsOf(operation)
    .flatMap(({ member, schema }) => yamlMember(member, schema))
    .map((line) => `${line}\n`)
    .join('')
}

function yamlMember(name: string, schema: z.core.$ZodType): readonly string[] {
  const remark = isOptional(schema) ? '' : ' # [REQUIRED]'
  const lines = yamlValue(schema)
  return lines.length === 1 && !/^- |:/.test(lines[0] ?? '')
    ? [`${name}: ${lines[0]}${remark}`]
    : [`${name}:${remark}`, ...lines.map((line) => (kindOf(schema) === 'list' ? line : `  ${line}`))]
}

function yamlValue(schema: z.core.$ZodType | undefined): readonly string[] {
  const kind = kindOf(schema)
  if (kind === 'list') return yamlValue(elementOf(schema)).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`))
  if (kind === 'map') return [`KeyName: ${yamlValue(memberOf(schema, 'KeyName')).join(' ')}`]
  if (kind === 'structure')
    return Object.entries(membersAt(schema, [])).flatMap(([name, member]) => yamlMember(name, member))
  const value = empty(schema)
  return [typeof value === 'string' ? (value === '' ? "''" : value) : String(value)]
}
