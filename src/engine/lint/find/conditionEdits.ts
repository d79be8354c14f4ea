// Repairs of conditions.

import { isObject, type Json } from '../../policy/flaw.ts'
import { type Edits, put, remove, rename, replace } from '../edits.ts'
import type { Statement, Test } from '../types.ts'

export function putCondition({ raw, pointer }: Statement, operator: string, key: string, value: unknown): Edits {
  const { Condition } = raw
  if (!isObject(Condition)) return put(pointer, 'Condition', { [operator]: { [key]: value } })
  if (!isObject(Condition[operator])) return put(`${pointer}/Condition`, operator, { [key]: value })
  return put(`${pointer}/Condition/${operator}`, key, value)
}

export function removeKey(statement: Statement, { pointer, operatorPointer }: Test): Edits {
  const { conditions } = statement
  if (conditions.length === 1) return remove(`${statement.pointer}/Condition`)
  return remove(
    conditions.filter((one) => one.operatorPointer === operatorPointer).length === 1 ? operatorPointer : pointer,
  )
}

/** Puts a key under another operator; what else stands under the first stays there. */
export function moveKey(statement: Statement, test: Test, operator: string, value: unknown = test.raw): Edits {
  const { Condition } = statement.raw
  if (!isObject(Condition)) return () => []
  const target = Condition[operator]
  const alone = statement.conditions.filter((one) => one.operatorPointer === test.operatorPointer).length === 1
  if (alone && target === undefined)
    return (draft) => [
      ...rename(test.operatorPointer, operator)(draft),
      ...(value === test.raw ? [] : replace(test.pointer, value)(draft)),
    ]
  if (isObject(target) && Object.hasOwn(target, test.key)) return () => []
  return replace(`${statement.pointer}/Condition`, moved(Condition, test, operator, value))
}

function moved(condition: Json, { operatorName, key }: Test, operator: string, value: unknown): Json {
  const rest = Object.fromEntries(
    Object.entries(condition).flatMap(([name, keys]) => {
      if (name !== operatorName || !isObject(keys)) return [[name, keys]]
      const kept = Object.entries(keys).filter(([one]) => one !== key)
      return kept.length > 0 ? [[name, Object.fromEntries(kept)]] : []
    }),
  )
  const target = rest[operator]
  return { ...rest, [operator]: { ...(isObject(target) && target), [key]: value } }
}

/** The same operator of another kind, with its set operator and IfExists. */
export function operatorLike({ set, ifExists }: Test, operator: string): string {
  return `${set ? `${set}:` : ''}${operator}${ifExists ? 'IfExists' : ''}`
}

/** Renames an operator with all its keys; nothing when the other one is there already. */
export function renameOperator({ raw }: Statement, { operatorPointer }: Test, name: string): Edits {
  const { Condition } = raw
  return isObject(Condition) && Object.hasOwn(Condition, name) ? () => [] : rename(operatorPointer, name)
}
