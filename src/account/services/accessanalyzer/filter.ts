// Which findings a filter lets through. AWS: IAM User Guide, "IAM Access Analyzer filter keys", 2026-11.
// SIMPLIFIED: an unknown filter key fits nothing.

import type { AccountId } from '../../types.ts'
import type { Criterion, Filter, Finding, Found } from './state.ts'

type Filtered = Found & Pick<Finding, 'status'> & { readonly id?: string }

export function fits(filter: Filter, finding: Filtered, owner: AccountId): boolean {
  return Object.entries(filter).every(([key, criterion]) => meets(criterion, valuesOf(key, finding, owner)))
}

function meets({ eq, neq, contains, exists }: Criterion, values: readonly string[]): boolean {
  return (
    (eq === undefined || values.some((value) => eq.includes(value))) &&
    (neq === undefined || !values.some((value) => neq.includes(value))) &&
    (contains === undefined || values.some((value) => contains.some((part) => value.includes(part)))) &&
    (exists === undefined || exists === values.length > 0)
  )
}

function valuesOf(key: string, { id, resource, resourceType, status, details }: Filtered, owner: AccountId) {
  const [head = '', ...rest] = key.split('.')
  const name = rest.join('.')
  const external = details.type === 'ExternalAccess' ? details : undefined
  const of = (map: Readonly<Record<string, string>> | undefined) =>
    Object.entries(map ?? {}).flatMap(([one, value]) => (name === '' || one === name ? [value] : []))
  const table: Readonly<Record<string, () => readonly (string | undefined)[]>> = {
    id: () => [id],
    resource: () => [resource],
    resourceType: () => [resourceType],
    resourceOwnerAccount: () => [owner],
    status: () => [status],
    findingType: () => [details.type],
    isPublic: () => [external && String(external.isPublic)],
    principal: () => of(external?.principal),
    condition: () => of(external?.condition),
    action: () => external?.action ?? [],
  }
  const values = Object.hasOwn(table, head) ? table[head]?.() : []
  return (values ?? []).filter((value) => value !== undefined)
}

/** The order that a caller asks for; as found, when the attribute is unknown. */
export function sorted<T extends Filtered>(
  list: readonly T[],
  owner: AccountId,
  {
    attributeName = 'resource',
    orderBy = 'ASC',
  }: { attributeName?: string | undefined; orderBy?: string | undefined } = {},
): readonly T[] {
  const value = (finding: T) => valuesOf(attributeName, finding, owner)[0] ?? ''
  const sign = orderBy === 'DESC' ? -1 : 1
  return list.toSorted((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0))
}
