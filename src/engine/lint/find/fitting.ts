// Which condition operators fit which type of key.
// AWS: IAM User Guide, "Condition operators", 2026-11.

import type { KeyType } from '../../catalog/packed.ts'
import type { OperatorFamily } from '../types.ts'

/** Beside Null. Strings may be binary; an ARN may be compared as a text. */
export const FITTING: Readonly<Record<string, readonly OperatorFamily[]>> = {
  String: ['String', 'Binary'],
  Bool: ['Bool'],
  Numeric: ['Numeric'],
  Date: ['Date'],
  ARN: ['ARN', 'String'],
  IPAddress: ['IP'],
  Binary: ['Binary'],
}

/** Undefined: no operator begins so. */
export function familyOf(operator: string): OperatorFamily | undefined {
  return FAMILIES.find(([form]) => form.test(operator))?.[1]
}

const FAMILIES: readonly (readonly [RegExp, OperatorFamily])[] = [
  [/^String/, 'String'],
  [/^Numeric/, 'Numeric'],
  [/^Date/, 'Date'],
  [/^Bool/, 'Bool'],
  [/^Binary/, 'Binary'],
  [/^(Not)?Ip/, 'IP'],
  [/^Arn/, 'ARN'],
  [/^Null/, 'Null'],
]

/** Can an operator, without its set operator and IfExists, compare keys of this type? */
export function fitsKeyType(operator: string, type: KeyType): boolean {
  const family = familyOf(operator)
  if (family === undefined || family === 'Null') return true
  return FITTING[type.replace('ArrayOf', '')]?.includes(family) === true
}
