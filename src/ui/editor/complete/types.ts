// What can be offered at a place of a policy, and what is known there beside the text.

import type { Catalog, PolicyKind } from '#engine'
import type { Place } from './place.ts'

export interface Offer {
  readonly label: string
  readonly insert: string // the bare text, or the snippet
  readonly snippet?: true // with tab stops; it stands as it is, quotes included where it needs them
  readonly kind: OfferKind
  readonly detail?: string
  readonly words?: string // other words to find it by
  readonly last?: true // after what fits better
  readonly again?: true // the next offers follow at once
}
export type OfferKind = 'element' | 'value' | 'service' | 'action' | 'resource' | 'operator' | 'key' | 'name'

/** The names of the learner's account. */
export interface Names {
  readonly account: string // 12 digits
  readonly accounts: readonly string[]
  readonly organization: string | null
  readonly principals: readonly string[] // ARNs
  readonly providers: readonly string[] // ARNs of those who vouch for federated identities
  readonly resources: readonly string[] // ARNs
  readonly now: number // milliseconds since the Unix epoch, UTC
}

export interface Known {
  readonly catalog: Catalog
  readonly names: Names
  readonly policyType: PolicyKind
}

export type Offering = (place: Place, known: Known) => readonly Offer[]
