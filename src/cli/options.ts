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

type Type = z.core.$ZodType

/** Answers whose content goes to a file, which the line names last. AWS: AWS CLI Command Reference v2, 2026-11. */
const CONTENT = new Map([['s3.GetObject', 'Body']])

export function optionsOf(operation: string): readonly Option[] {
  return Object.entries(membersAt(findOperation(operation)?.input, [])).map(([member, field]) => ({
    member,
    flag: `--${kebab(member)}`,
    ...typeOf(field),
  }))
}

/** `Body` for GetObject; undefined where the whole answer is printed. */
export function contentOf(operation: string): string | undefined {
  return CONTENT.get(operation)
}

export const noFlag = ({ flag }: Option): string => flag.replace('--', '--no-')

/** The members of the structure at a path of the input, e.g. of `Tags.0`. */
export function membersAt(schema: Type | undefined, path: readonly PropertyKey[]): Readonly<Record<string, Type>> {
  if (!schema) return {}
  const { def } = schema._zod
  if (is<z.core.$ZodOptionalDef>(def, 'optional')) return membersAt(def.innerType, path)
  const [key, ...deeper] = path
  if (is<z.core.$ZodArrayDef>(def, 'array')) return membersAt(def.element, deeper)
  if (!is<z.core.$ZodObjectDef>(def, 'object')) return {}
  return key === undefined ? def.shape : membersAt(def.shape[String(key)], deeper)
}

const TYPES: Readonly<Partial<Record<z.core.$ZodTypeDef['type'], Option['type']>>> = {
  string: 'text',
  enum: 'text',
  number: 'number',
  boolean: 'boolean',
}

function typeOf(field: Type): Pick<Option, 'type' | 'required'> {
  const { def } = field._zod
  if (is<z.core.$ZodOptionalDef>(def, 'optional')) return { ...typeOf(def.innerType), required: false }
  return { type: TYPES[def.type] ?? 'json', required: true }
}

function is<Def extends z.core.$ZodTypeDef>(def: z.core.$ZodTypeDef, type: Def['type']): def is Def {
  return def.type === type
}
