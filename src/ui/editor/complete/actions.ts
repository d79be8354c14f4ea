// Services by prefix and by name; actions by prefix and by words: "delete bucket".

import { type Action, type Catalog, searchActions } from '#engine'
import type { Offer, Offering } from './types.ts'

const WORD = 3 // letters from which on actions of every service are searched
const MOST = 200 // of them

export const actions: Offering = ({ token: { typed } }, { catalog, policyType }) => {
  if (policyType === 'trust') return TRUST.flatMap((name) => catalog.action(name) ?? []).map(offerOf)
  const colon = typed.indexOf(':')
  if (colon > 0) return actionsOf(catalog, typed.slice(0, colon))
  const found = typed.trim().length < WORD ? [] : searchActions(catalog, typed, MOST).map(offerOf)
  return [...services(catalog), ...found, EVERYTHING]
}

// AWS: STS API Reference; the actions that a role's trust policy can speak of, 2026-11.
const TRUST: readonly string[] = [
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:TagSession',
  'sts:SetSourceIdentity',
  'sts:SetContext',
]

const EVERYTHING: Offer = {
  label: '*',
  insert: '*',
  kind: 'action',
  detail: 'Every action of every service',
  last: true,
}

function actionsOf(catalog: Catalog, prefix: string): readonly Offer[] {
  const service = catalog.service(prefix)
  if (!service) return []
  const all = [...service.actions.values()]
  const whole = `${service.prefix}:*`
  return [
    ...all.map(offerOf),
    { label: whole, insert: whole, kind: 'action', detail: `All ${all.length} actions of ${service.name}`, last: true },
  ]
}

function offerOf({ name, level }: Action): Offer {
  return { label: name, insert: name, kind: 'action', detail: level }
}

function services(catalog: Catalog): readonly Offer[] {
  // The usual ones have short names.
  const prefixes = catalog.prefixes.toSorted((a, b) => a.length - b.length)
  return prefixes.map((prefix) => ({
    label: `${prefix}:`,
    insert: `${prefix}:`,
    kind: 'service',
    detail: catalog.service(prefix)?.name ?? '',
    words: catalog.service(prefix)?.name ?? '',
    again: true,
  }))
}
