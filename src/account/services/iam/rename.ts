// Users and groups can get another name and path; roles and policies cannot.

import type { Permission } from '../../types.ts'
import { type Asked, accountOfCaller, entityArn, iamArn } from './arn.ts'
import { checkFree } from './find.ts'

/** Whoever renames must be allowed to on both ends. AWS: IAM API Reference, UpdateUser and UpdateGroup, 2026-11. */
export function renaming(
  asked: Asked,
  action: string,
  kind: 'user' | 'group',
  [name, newName = name, newPath]: readonly [string, string | undefined, string | undefined],
): readonly Permission[] {
  const from = entityArn(asked, kind, name)
  const to =
    newPath === undefined
      ? `${from.slice(0, -name.length)}${newName}`
      : iamArn(accountOfCaller(asked.caller), kind, newName, newPath)
  return [...new Set([from, to])].map((resource) => ({ action, resource }))
}

/** Puts what a map holds under another name, when that is free. */
export function rekey<T>(kind: 'User' | 'Group', map: Record<string, T>, from: string, to: string): void {
  const { [from]: moved, ...others } = map
  if (from === to || moved === undefined) return
  checkFree(kind, others, to)
  delete map[from]
  map[to] = moved
}
