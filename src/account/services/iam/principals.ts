// Resource-based policies hold on to whom they name by unique id: they follow a user who gets another name, and never
// mean somebody else who is later made under the same one. AWS: IAM User Guide, "Principal", 2026-11.

import type { Draft } from 'immer'
import { parsePolicy } from '#engine'
import type { World } from '../../types.ts'

/** Writes another name for a user or role into every policy that names it as a principal. */
export function renamePrincipal(draft: Draft<World>, from: string, to: string): void {
  for (const { iam, s3, dynamodb, lambda } of Object.values(draft.accounts)) {
    for (const role of Object.values(iam.roles)) role.trust = renamed(role.trust, from, to)
    for (const bucket of Object.values(s3.buckets)) bucket.policy = bucket.policy && renamed(bucket.policy, from, to)
    for (const { policy } of Object.values(dynamodb?.tables ?? {}))
      if (policy) policy.text = renamed(policy.text, from, to)
    for (const statement of Object.values(lambda?.functions ?? {}).flatMap((one) => Object.values(one.policies).flat()))
      if (typeof statement.Principal === 'object' && 'AWS' in statement.Principal && statement.Principal.AWS === from)
        statement.Principal.AWS = to
  }
}

const ELEMENTS = ['Principal', 'NotPrincipal']

/** Untouched, letter for letter, when nobody of that name stands in it. */
function renamed(text: string, from: string, to: string): string {
  if (!text.includes(from)) return text
  let found = false
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename)
    if (value !== from) return value
    found = true
    return to
  }
  const changed = mapStatements(parsePolicy(text).document, (statement) =>
    mapMembers(statement, ELEMENTS, (principal) => mapMembers(principal, ['AWS'], rename)),
  )
  return found ? JSON.stringify(changed, null, 2) : text
}

function mapStatements(document: unknown, change: (statement: unknown) => unknown): unknown {
  return mapMembers(document, ['Statement'], (statements) =>
    Array.isArray(statements) ? statements.map(change) : change(statements),
  )
}

function mapMembers(value: unknown, names: readonly string[], change: (member: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, names.includes(name) ? change(member) : member]),
  )
}
