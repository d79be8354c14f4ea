// The decision once more, from the trace alone: from what its statements say and which steps were skipped.

import type { ConditionTrace, Decision, Result, StatementTrace, StepId } from '../types.ts'

export function rederived({ steps }: Result): Decision {
  const step = (wanted: StepId) => {
    const found = steps.find(({ id }) => id === wanted)
    if (!found) throw new Error(`no step ${wanted}`)
    return found
  }
  const applying = (id: StepId) => step(id).statements.filter(({ applies }) => applies)
  const { code } = step('precheck').explain
  if (code === 'no-permission-required') return 'Allow'
  if (code === 'service-refuses') return 'ImplicitDeny'
  if (applying('deny').length > 0) return 'ExplicitDeny'

  const open = applying('scp').map(({ level }) => level)
  if (step('scp').levels?.some(({ name }) => !open.includes(name))) return 'ImplicitDeny'
  const limits = (['vpce', 'identity', 'boundary', 'session'] as const).filter((id) => !step(id).skipped)
  if (limits.some((id) => applying(id).length === 0)) return 'ImplicitDeny'
  const needed = !step('resource').skipped && step('resource').explain.code !== 'no-grant-needed'
  if (needed && applying('resource').length === 0) return 'ImplicitDeny'
  return step('s3bpa').explain.code === 'public-access-blocked' ? 'ExplicitDeny' : 'Allow'
}

/** Does a statement's `applies` follow from its parts, and its conditions' `matched` from theirs? */
export function isConsistent({ applies, principal, action, resource, conditions, effect }: StatementTrace): boolean {
  const unsupported = principal?.negated === true && effect === 'Allow'
  const all = principal?.matched !== false && !unsupported && action.matched && resource.matched
  return applies === (all && conditions.every(({ matched }) => matched)) && conditions.every(conditionIsConsistent)
}

function conditionIsConsistent(condition: ConditionTrace): boolean {
  const { matched, because, negated, policyValues, set } = condition
  const missing = (condition.requestValues ?? []).length === 0
  switch (because) {
    case 'key-missing':
    case 'key-missing-forany':
      return !matched && missing
    case 'key-missing-negated':
      return matched && negated && missing
    case 'key-missing-if-exists':
    case 'key-missing-forall':
      return matched && missing
    case 'compared':
      return set !== undefined || matched === (policyValues.some((value) => value.matched) !== negated)
    case 'null-test':
      return matched === policyValues.some((value) => value.matched)
    case 'multivalue-without-set-operator':
    case 'unknown-operator':
      return !matched
    case 'type-error':
      return true
  }
}
