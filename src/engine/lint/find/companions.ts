// Conditions that a resource control policy needs beside another.
// AWS: Organizations User Guide, "Resource control policies", data perimeter examples, 2026-11.

import { repair } from '../edits.ts'
import type { Edits } from '../edits.ts'
import type { Hit, Statement, Subject } from '../types.ts'
import { eachKey } from './each.ts'
import { isOneOf } from './keys.ts'

/** The keys that say on whose behalf a service calls. */
export const BEHALF_KEYS = ['aws:sourceorgid', 'aws:sourceorgpaths', 'aws:sourceaccount']

export function missingBeside(
  keys: readonly string[],
  operators: readonly string[],
  companions: readonly string[],
  value: string,
  add: (statement: Statement) => Edits,
): (policy: Subject) => readonly Hit[] {
  return eachKey(({ lowerKey, family }, statement) => {
    if (statement.effect !== 'Deny' || family === 'Null' || !keys.includes(lowerKey)) return false
    const beside = statement.conditions.filter(
      (one) => operators.includes(one.operator) && companions.includes(one.lowerKey),
    )
    if (beside.some((one) => one.values.every((given) => isOneOf(given, value)))) return false
    return beside.length > 0 ? true : { fixes: [repair('Add the condition', add(statement))] }
  })
}
