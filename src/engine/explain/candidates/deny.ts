// A Deny that applies, and ways past it.

import { exceptionFor } from '../caller.ts'
import { exceptCaller, removePolicy, removeStatement } from '../edits.ts'
import { narrowed } from '../elements.ts'
import type { Candidate, Standing } from '../standing.ts'
import { unsatisfied } from '../satisfy.ts'
import { kindOf, lastDeciding, stepOf } from './deciding.ts'

export function pastTheDeny(standing: Standing): readonly Candidate[] {
  const { request, result } = standing
  const step = stepOf(result, 'deny')
  const kind = kindOf(result.decidedBy.replace('explicit-deny:', ''))
  const target = step && kind && lastDeciding(standing, step, kind)
  if (!target) return []
  const exception = exceptionFor(result)
  const edits = [
    ...unsatisfied(target.trace.conditions, request),
    exception && exceptCaller(target, exception),
    narrowed(target, 'action', request),
    narrowed(target, 'resource', request),
    narrowed(target, 'principal', request),
    removeStatement(target),
    removePolicy(target, request),
  ]
  return edits.flatMap((edit) => (edit ? [[edit]] : []))
}
