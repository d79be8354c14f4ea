// Condition operators: those that fit the keys written under them first.

import { fitsKeyType, OPERATORS } from '#engine'
import { member } from './elements.ts'
import { OPERATOR_WORDS } from './operatorWords.ts'
import type { Offer, Offering } from './types.ts'

/** What a member that begins with its operator looks like. */
export const conditions: Offering = ({ token }) =>
  token.quoted
    ? []
    : plain(() => true).map(({ label, ...offer }) => ({ ...offer, label, insert: `{ "${label}": { "$1" } }` }))

export const operators: Offering = ({ siblings, statement, token: { typed, whole } }, { catalog }) => {
  const keys = Object.keys(keysUnder(statement, whole))
  const types = keys.flatMap((name) => catalog.key(name)?.type ?? [])
  const fits = (operator: string): boolean => types.every((type) => fitsKeyType(operator, type))
  const fresh = (name: string): boolean => !Object.hasOwn(siblings, name)
  const some = plain(fits)
  const more = /^for/i.test(typed) ? some.flatMap(sets) : /if/i.test(typed) ? some.flatMap(ifExists) : []
  return [...some, ...more].filter(({ label }) => fresh(label))
}

function plain(fits: (operator: string) => boolean): readonly Offer[] {
  return ORDER.map((name) => ({
    ...member(name, '{ "$1" }'),
    kind: 'operator',
    detail: OPERATOR_WORDS[name]?.means ?? '',
    ...(!fits(name) && { last: true }),
  }))
}

const COMMON = ['StringEquals', 'StringLike', 'Bool', 'ArnLike', 'IpAddress', 'DateLessThan', 'NumericLessThan', 'Null']
const ORDER = [...COMMON, ...OPERATORS.filter((name) => !COMMON.includes(name))]

function sets(offer: Offer): readonly Offer[] {
  if (offer.label === 'Null') return []
  return (['ForAnyValue', 'ForAllValues'] as const).map((set) => ({
    ...offer,
    ...member(`${set}:${offer.label}`, '{ "$1" }'),
    detail: set === 'ForAnyValue' ? 'One value of the list is enough' : 'Every value of the list, or none at all',
  }))
}

function ifExists(offer: Offer): readonly Offer[] {
  if (offer.label === 'Null') return []
  return [
    {
      ...offer,
      ...member(`${offer.label}IfExists`, '{ "$1" }'),
      detail: 'The same, and true where the key is missing',
    },
  ]
}

/** The keys under the operator whose name is being changed. */
function keysUnder({ Condition }: { readonly Condition?: unknown }, operator: string): object {
  const found = (Condition as Readonly<Record<string, unknown>> | undefined)?.[operator]
  return typeof found === 'object' && found !== null ? found : {}
}
