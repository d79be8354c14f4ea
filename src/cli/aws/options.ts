// The options of a command, read off its operation's schema: one list of parameters for API, command line and forms.

import type * as z from 'zod/mini'
import { findOperation } from '#account'
import { additionOf } from './additions.ts'
import { kebab } from './names.ts'

export interface Option {
  readonly member: string // UserName
  readonly flag: string // --user-name
  readonly kind: Kind
  readonly required: boolean
  readonly schema: Type
}

export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'structure' | 'map'
type Type = z.core.$ZodType

/** Texts that name the file to send. AWS: AWS CLI Command Reference v2, s3api put-object, "--body (streaming blob)". */
const SENT = new Set(['s3.PutObject Body', 's3.UploadPart Body'])
/** Bytes, which a line gives in base64. AWS: AWS CLI User Guide v2, "cli_binary_format", 2026-11. */
const BLOBS = new Set([
  'ec2.ImportKeyPair PublicKeyMaterial',
  'lambda.Invoke Payload',
  'lambda.UpdateFunctionCode ZipFile',
])

const known = new Map<string, readonly Option[]>()

export function optionsOf(operation: string): readonly Option[] {
  const found = known.get(operation) ?? read(operation)
  known.set(operation, found)
  return found
}

function read(operation: string): readonly Option[] {
  return membersOf(findOperation(operation)?.input, additionOf(operation).replaces)
}

/** The members of a structure as options. `replaced`: those that a line gives in another way. */
export function membersOf(schema: Type | undefined, replaced: readonly string[] = []): readonly Option[] {
  return Object.entries(membersAt(schema, [])).map(([member, schema]) => ({
    member,
    flag: `--${kebab(member)}`,
    kind: kindOf(schema),
    required: !isOptional(schema) && !replaced.includes(member),
    schema,
  }))
}

/** `Body` for GetObject; undefined where the whole answer is printed. */
export function contentOf(operation: string): string | undefined {
  return additionOf(operation).content
}

/** The option's text is the name of a file, not the content. */
export function isSent(operation: string, { member }: Option): boolean {
  return SENT.has(`${operation} ${member}`)
}

/** The option's text is base64, unless it names a file of bytes. */
export function isBlob(operation: string, { member }: Option): boolean {
  return BLOBS.has(`${operation} ${member}`)
}

export const noFlag = ({ flag }: Option): string => flag.replace('--', '--no-')

/** The members of the structure at a path of the input, e.g. of `Tags.0`. */
export function membersAt(
  schema: Type | undefined,
  [key, ...deeper]: readonly PropertyKey[],
): Readonly<Record<string, Type>> {
  const here = inner(schema)
  const def = here?._zod.def
  if (!def) return {}
  if (is<z.core.$ZodArrayDef>(def, 'array')) return membersAt(def.element, deeper)
  if (is<z.core.$ZodRecordDef>(def, 'record')) return membersAt(def.valueType, deeper)
  if (!is<z.core.$ZodObjectDef>(def, 'object')) return {}
  return key === undefined ? def.shape : membersAt(def.shape[String(key)], deeper)
}

const KINDS: Readonly<Partial<Record<z.core.$ZodTypeDef['type'], Kind>>> = {
  string: 'text',
  enum: 'text',
  literal: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'structure',
  record: 'map',
}

export function kindOf(schema: Type | undefined): Kind {
  return KINDS[inner(schema)?._zod.def.type ?? 'string'] ?? 'text'
}

export function elementOf(schema: Type | undefined): Type | undefined {
  const def = inner(schema)?._zod.def
  return def && is<z.core.$ZodArrayDef>(def, 'array') ? inner(def.element) : undefined
}

/** The type under a key of a structure or a map. */
export function memberOf(schema: Type | undefined, key: string): Type | undefined {
  const def = inner(schema)?._zod.def
  if (def && is<z.core.$ZodRecordDef>(def, 'record')) return inner(def.valueType)
  return def && is<z.core.$ZodObjectDef>(def, 'object') ? inner(def.shape[key]) : undefined
}

export function enumOf(schema: Type | undefined): readonly string[] {
  const def = inner(schema)?._zod.def
  return def && is<z.core.$ZodEnumDef>(def, 'enum') ? Object.values(def.entries).map(String) : []
}

export function isOptional(schema: Type): boolean {
  return schema._zod.def.type === 'optional'
}

function inner(schema: Type | undefined): Type | undefined {
  const def = schema?._zod.def
  return def && is<z.core.$ZodOptionalDef>(def, 'optional') ? inner(def.innerType) : schema
}

function is<Def extends z.core.$ZodTypeDef>(def: z.core.$ZodTypeDef, type: Def['type']): def is Def {
  return def.type === type
}
