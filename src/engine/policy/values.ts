// The shapes of a statement's values. What is found here, readPolicy would not read.

import { below, type Flaw, flaw, isObject, type Json } from './flaw.ts'

const PRINCIPAL_KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser']
const TEXTS = ['Action', 'NotAction', 'Resource', 'NotResource']
const PRINCIPALS = ['Principal', 'NotPrincipal']

export function textFlaws(flaws: Flaw[], statement: Json, pointer: string): void {
  for (const key of TEXTS)
    if (Object.hasOwn(statement, key) && !isTexts(statement[key]))
      flaws.push(flaw('NOT_TEXT', `${pointer}/${key}`, { args: { key } }))
}

/** "*", or a map from a kind of principal to one or several names. */
export function principalFlaws(flaws: Flaw[], statement: Json, pointer: string): void {
  for (const key of PRINCIPALS)
    if (Object.hasOwn(statement, key) && !isPrincipal(statement[key]))
      flaws.push(flaw('BAD_PRINCIPAL', `${pointer}/${key}`, { args: { key } }))
}

function isPrincipal(value: unknown): boolean {
  if (!isObject(value)) return value === '*'
  const members = Object.entries(value)
  return members.length > 0 && members.every(([kind, names]) => PRINCIPAL_KINDS.includes(kind) && isTexts(names))
}

/** Operator → key → one or several values. */
export function conditionFlaws(flaws: Flaw[], { Condition }: Json, pointer: string): void {
  if (Condition === undefined) return
  const here = `${pointer}/Condition`
  if (!isObject(Condition)) {
    flaws.push(flaw('BAD_CONDITION', here))
    return
  }
  for (const [operator, keys] of Object.entries(Condition)) {
    const inside = below(here, operator)
    if (!isObject(keys)) flaws.push(flaw('BAD_CONDITION', inside))
    else
      for (const [key, values] of Object.entries(keys))
        if (!isScalars(values)) flaws.push(flaw('BAD_CONDITION', below(inside, key)))
  }
}

function isTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return typeof value === 'string'
  return value.length > 0 && value.every((one) => typeof one === 'string')
}

/** Numbers and truth values may go without quotes. Rule G1. */
function isScalars(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value)
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
