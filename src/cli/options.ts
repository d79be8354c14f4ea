// The options of a command, read off its operation's schema: one list of parameters for API, command line and forms.

import type * as z from 'zod/mini'
import { findOperation } from '#account'
import { kebab } from './names.ts'

export interface Option {
  readonly member: string // UserName
  readonly flag: string // --user-name
  readonly type: 'text' | 'number' | 'boolean' | 'json'
  readonly required: boolean
}

export function optionsOf(operation: string): readonly Option[] {
  const schema = findOperation(operation)?.input
  if (!schema || !isObject(schema)) return []
  return Object.entries(schema.def.shape).map(([member, field]) => ({
    member,
    flag: `--${kebab(member)}`,
    ...typeOf(field),
  }))
}

function typeOf(field: z.core.$ZodType): Pick<Option, 'type' | 'required'> {
  const { def } = field._zod
  if (isOptional(def)) return { ...typeOf(def.innerType), required: false }
  const type =
    ({ string: 'text', enum: 'text', number: 'number', boolean: 'boolean' } as const)[def.type as string] ?? 'json'
  return { type, required: true }
}

function isObject(schema: z.ZodMiniType): schema is z.ZodMiniObject {
  return schema.def.type === 'object'
}

function isOptional(def: z.core.$ZodTypeDef): def is z.core.$ZodOptionalDef {
  return def.type === 'optional'
}
