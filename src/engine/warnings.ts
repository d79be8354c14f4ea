// What in the policies does not do what its author may think, although the request could be decided.

import type { Analysis } from './analyse.ts'
import { sparesPartly } from './match/principal.ts'
import { allPolicies } from './policies.ts'
import { readingOf } from './policy/compiled.ts'
import type { PrincipalElement } from './policy/read.ts'
import type { Prepared } from './prepare.ts'
import type { ConditionTrace, Policy, PolicyType, Result, StatementTrace, WarningCode } from './types.ts'

type Warning = Result['warnings'][number]

const NONE: Result['warnings'] = []

export function warningsOf({ prepared, conditional, scene }: Analysis): Result['warnings'] {
  const doubts = doubtsOf(prepared)
  if (doubts.always.length + doubts.listing.length + conditional.length === 0) return NONE
  const found = [...doubts.always]
  for (const { policyId, principal, pointer } of doubts.listing)
    if (sparesPartly(principal, scene.asker)) found.push({ code: 'NOT_PRINCIPAL_INCOMPLETE', policyId, pointer })
  for (const trace of conditional) addOfConditions(found, trace)
  return found.length > 0 ? found : NONE
}

const CONDITION_WARNINGS: Partial<Record<ConditionTrace['because'], WarningCode>> = {
  'multivalue-without-set-operator': 'SET_OPERATOR_MISSING',
  'unknown-operator': 'UNKNOWN_OPERATOR',
}

function addOfConditions(found: Warning[], { policyId, conditions }: StatementTrace): void {
  for (const { because, pointer } of conditions) {
    if (because === 'compared') continue // as almost always
    const code = CONDITION_WARNINGS[because]
    if (code !== undefined) found.push({ code, policyId, pointer })
  }
}

/** What is doubtful in a set of policies: for every request, and for whom it lists in NotPrincipal. */
export interface Doubts {
  readonly always: readonly Warning[]
  readonly listing: readonly { policyId: string; principal: PrincipalElement; pointer: string }[]
}

function doubtsOf(prepared: Prepared): Doubts {
  if (prepared.doubts) return prepared.doubts
  const each = allPolicies(prepared.policies).map(doubtsOfPolicy)
  prepared.doubts = { always: each.flatMap(({ always }) => always), listing: each.flatMap(({ listing }) => listing) }
  return prepared.doubts
}

/** These say by where they are attached for whom they are; a Principal in them is not looked at. Rule G11. */
const WITHOUT_PRINCIPAL: ReadonlySet<PolicyType> = new Set<PolicyType>(['identity', 'boundary', 'session', 'scp'])

function doubtsOfPolicy({ id: policyId, type, document }: Policy): Doubts {
  const { statements, unreadable } = readingOf(document)
  const unread = unreadable.map((pointer) => ({ code: 'UNREADABLE_STATEMENT' as const, policyId, pointer }))
  const naming = statements.flatMap(({ principal, effect, pointer }) =>
    principal
      ? [{ policyId, principal, effect, pointer: `${pointer}/${principal.negated ? 'NotPrincipal' : 'Principal'}` }]
      : [],
  )
  if (WITHOUT_PRINCIPAL.has(type)) {
    const forbidden = naming.map(({ pointer }) => ({ code: 'FORBIDDEN_ELEMENT' as const, policyId, pointer }))
    return { always: [...unread, ...forbidden], listing: [] }
  }
  // Rule G10: not with Allow; and a list that spares the caller but not its account spares it in some services only.
  const negated = naming.filter(({ principal }) => principal.negated)
  const allowing = negated
    .filter(({ effect }) => effect === 'Allow')
    .map(({ pointer }) => ({ code: 'NOT_PRINCIPAL_ALLOW' as const, policyId, pointer }))
  return { always: [...unread, ...allowing], listing: negated.filter(({ effect }) => effect === 'Deny') }
}
