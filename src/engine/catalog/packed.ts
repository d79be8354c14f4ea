// The catalogue as it travels: what AWS's services call their actions, resources and condition keys, in columns and with
// numbers for what is repeated, so that it compresses well. scripts/packCatalog.ts writes it; catalog.ts reads it.

export interface PackedCatalog {
  readonly version: string // of the data it was made from
  readonly globalKeys: readonly (readonly [name: string, type: KeyType])[]
  readonly services: Readonly<Record<string, PackedService>> // by prefix
}

export interface PackedService {
  readonly name: string
  readonly keys: readonly string[] // every condition key that the service defines or uses
  readonly types: string // one letter a key, of KEY_LETTERS
  readonly resources: readonly (readonly [name: string, arn: string, keys: readonly number[]])[]
  readonly actions: readonly string[]
  readonly levels: string // one letter an action, of LEVEL_LETTERS
  readonly uses: readonly number[] // per action: which of `usages`
  readonly usages: readonly (readonly [resources: readonly number[], keys: readonly number[]])[]
}

export type AccessLevel = 'Read' | 'List' | 'Write' | 'Tagging' | 'Permissions management'
export type KeyType = 'String' | 'Bool' | 'Numeric' | 'Date' | 'ARN' | 'IPAddress' | 'Binary' | `ArrayOf${ArrayItem}`
type ArrayItem = 'String' | 'ARN' | 'Bool' | 'Numeric'

export const LEVEL_LETTERS: Readonly<Record<string, AccessLevel>> = {
  R: 'Read',
  L: 'List',
  W: 'Write',
  T: 'Tagging',
  P: 'Permissions management',
}
/** Small letters: a list of such values. */
export const KEY_LETTERS: Readonly<Record<string, KeyType>> = {
  S: 'String',
  B: 'Bool',
  N: 'Numeric',
  D: 'Date',
  A: 'ARN',
  I: 'IPAddress',
  Y: 'Binary',
  s: 'ArrayOfString',
  a: 'ArrayOfARN',
  b: 'ArrayOfBool',
  n: 'ArrayOfNumeric',
}
