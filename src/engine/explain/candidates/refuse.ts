// What would refuse a request that is allowed: a Deny more, an Allow less, another request.

import { type Kind, kinds } from '../../facts.ts'
import type { StepTrace } from '../../types.ts'
import { addPolicy, addStatement, removePolicy, removeStatement, statementFor } from '../edits.ts'
import { narrowed, widened } from '../elements.ts'
import { nearMisses } from '../misses.ts'
import { homesOf, isEditable, targetOf } from '../places.ts'
import { satisfied, unsatisfied } from '../satisfy.ts'
import type { Candidate, Standing } from '../standing.ts'
import { takesPolicy } from './allow.ts'
import { kindOf, lastDeciding, stepOf } from './deciding.ts'
import { blocking } from './publicAccess.ts'

export function refusals(standing: Standing): readonly Candidate[] {
  const { request, result } = standing
  if (result.decidedBy === 'no-permission-required') return []
  return [
    ...nearlyDenied(standing),
    [blocking(true, request)],
    ...NEAREST_FIRST.flatMap((kind) => denied(standing, kind)),
    ...result.steps.flatMap((step) => lessAllowed(standing, step)),
  ]
}

const NEAREST = 6 // misses that are looked at

/** A Deny that misses the request by one element covers it. */
function nearlyDenied({ policies, request, result }: Standing): readonly Candidate[] {
  return nearMisses(stepOf(result, 'deny')?.statements ?? [])
    .slice(0, NEAREST)
    .flatMap(({ trace, missed }): readonly Candidate[] => {
      if (missed === 'condition') {
        const edits = satisfied(trace.conditions, request)
        return edits ? [edits] : []
      }
      for (const kind of kinds) {
        const target = targetOf(policies, kind, trace)
        const edit = target && widened(target, missed, request)
        if (edit) return [[edit]]
      }
      return []
    })
}

/** From what bears on the caller or the resource alone to what bears on many. */
const NEAREST_FIRST: readonly Kind[] = ['identity', 'resource', 'session', 'boundary', 'scp', 'vpce', 'rcp']

function denied({ policies, request }: Standing, kind: Kind): readonly Candidate[] {
  const statement = statementFor('Deny', kind, request)
  const home = homesOf(policies, kind).findLast(({ policy }) => isEditable(policy))
  const more = home && addStatement(home, statement)
  if (more) return [[more]]
  // A set without policies of a kind has no place for them but on the caller and on the resource.
  const may = homesOf(policies, kind).length > 0 || kind === 'identity' || (kind === 'resource' && takesPolicy(request))
  const one = may && addPolicy(policies, kind, statement)
  return one ? [[one]] : []
}

/** An Allow that a step rests on no longer covers the request. */
function lessAllowed(standing: Standing, step: StepTrace): readonly Candidate[] {
  const { request } = standing
  const kind = kindOf(step.id)
  const target = kind && lastDeciding(standing, step, kind)
  if (!target) return []
  const edits = [
    ...unsatisfied(target.trace.conditions, request),
    narrowed(target, 'action', request),
    narrowed(target, 'resource', request),
    narrowed(target, 'principal', request),
    removeStatement(target),
    removePolicy(target, request, { effect: 'Allow' }),
  ]
  return edits.flatMap((edit) => (edit ? [[edit]] : []))
}
