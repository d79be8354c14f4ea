// What can stand at an offset of a policy's text, ready to be put there. Pure.

import { actions } from './actions.ts'
import { effects, policyElements, statementElements, statements, versions } from './elements.ts'
import { keys } from './keys.ts'
import { conditions, operators } from './operators.ts'
import { type Place, placeAt, type Slot } from './place.ts'
import { principalKinds, principalNames, principals } from './principals.ts'
import { rank } from './rank.ts'
import { resources } from './resources.ts'
import type { Known, Offer, Offering } from './types.ts'
import { values } from './values.ts'
import { variables } from './variables.ts'

const OFFERINGS: Readonly<Record<Slot, Offering>> = {
  policyElement: policyElements,
  version: versions,
  statement: statements,
  statementElement: statementElements,
  effect: effects,
  action: actions,
  resource: resources,
  principal: principals,
  principalKind: principalKinds,
  principalName: principalNames,
  condition: conditions,
  operator: operators,
  key: keys,
  value: values,
}

export interface Offers {
  readonly offset: number // of what an offer replaces
  readonly length: number
  readonly typed: string
  readonly offers: readonly Offer[] // with quotes and commas as the place needs them
}

const NOTHING: Offers = { offset: 0, length: 0, typed: '', offers: [] }

export function offersAt(text: string, offset: number, known: Known): Offers {
  const place = placeAt(text, offset)
  if (!place) return NOTHING
  const { slot, token } = place
  const written = slot === 'resource' || slot === 'value' ? variables(token.typed) : undefined
  const offers = rank(written ?? OFFERINGS[slot](place, known), token.typed)
  const whole = place.isName && token.quoted // a name is replaced with its quotes
  const start = whole ? token.offset - 1 : token.offset
  const length = token.length + (whole ? (token.closed ? 2 : 1) : 0)
  const rest = text.slice(start + length)
  return {
    offset: start,
    length,
    typed: text.slice(start, offset),
    offers: offers.map((offer) => fitted(offer, place, rest)),
  }
}

/** An offer as it has to be written here: `rest` is what follows. */
function fitted(offer: Offer, { isName, token }: Place, rest: string): Offer {
  if (isName) {
    // A name that has its value already is only renamed.
    const { again: _again, snippet: _snippet, ...plain } = offer
    if (/^\s*:/.test(rest)) return { ...plain, insert: JSON.stringify(offer.label) }
    return { ...offer, insert: offer.insert + (/^\s*"/.test(rest) ? ',' : '') }
  }
  if (offer.snippet && offer.insert.startsWith('{')) return offer
  const bare = offer.snippet ? offer.insert : JSON.stringify(offer.insert).slice(1, -1)
  return { ...offer, insert: token.quoted ? `${bare}${token.closed ? '' : '"'}` : `"${bare}"` }
}
