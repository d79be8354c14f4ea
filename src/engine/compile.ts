// Decisions without a trace, for whoever asks thousands: the same statements, the same facts, the same steps as
// `evaluate`, but each statement is left at its first miss and most are not looked at at all.

import { sceneOf } from './analyse.ts'
import { bearingOf, type Facts, type Kind, settingOf } from './facts.ts'
import { UNREADABLE } from './inputProblem.ts'
import { judge } from './judge.ts'
import { closer } from './match/principal.ts'
import type { CompiledPolicy } from './policy/compiled.ts'
import { prepare, type Prepared } from './prepare.ts'
import { holds, type Scene } from './statement.ts'
import { isCutOff } from './steps/s3bpa.ts'
import type { Decision, GrantLevel, PolicySet, Request } from './types.ts'

export interface Compiled {
  /** Equal to `evaluate(request, policies).decision`. */
  decide(request: Request): Decision
}

/**
 * Makes a set of policies ready for many requests. Pure and total, as `evaluate`; the documents are never to be changed.
 * AWS: IAM User Guide, "Policy evaluation logic", 2026-11; docs/evaluation.md.
 */
export function compile(policies: PolicySet): Compiled {
  const prepared = preparedOf(policies)
  return {
    decide(request) {
      if (!prepared) return UNREADABLE.decision
      try {
        return judge(factsOf(request, prepared)).outcome.decision
      } catch {
        return UNREADABLE.decision // as `evaluate` says of what is no request
      }
    },
  }
}

/** Undefined: no set of policies. */
function preparedOf(policies: PolicySet): Prepared | undefined {
  try {
    return prepare(policies)
  } catch {
    return undefined
  }
}

function factsOf(request: Request, prepared: Prepared): Facts {
  const { attached, compiled, scpLevels, policies } = prepared
  const scene = sceneOf(request, prepared)
  const setting = settingOf(request, scene)
  const grant = closestGrant(compiled.resource, scene)
  const { skips, inForce } = bearingOf(setting, attached, grant)
  let denied: Kind | undefined
  for (const kind of inForce) if (!denied && anyDenies(compiled[kind], scene)) denied = kind
  return {
    setting,
    attached,
    grant,
    skips,
    denied,
    allowed: {
      rcp: true,
      scp: !denied && scpLevels.every((level) => anyAllows(level.policies, scene)),
      vpce: !denied && !skips.vpce && anyAllows(compiled.vpce, scene),
      resource: grant !== undefined,
      identity: !denied && !skips.identity && anyAllows(compiled.identity, scene),
      boundary: !denied && !skips.boundary && anyAllows(compiled.boundary, scene),
      session: !denied && !skips.session && anyAllows(compiled.session, scene),
    },
    cutOff: isCutOff(request, setting, policies.resource),
  }
}

function anyDenies(policies: readonly CompiledPolicy[], scene: Scene): boolean {
  for (const { covering } of policies)
    for (const statement of covering(scene.action).denies) if (holds(statement, scene)) return true
  return false
}

function anyAllows(policies: readonly CompiledPolicy[], scene: Scene): boolean {
  for (const { covering } of policies)
    for (const statement of covering(scene.action).allows) if (holds(statement, scene)) return true
  return false
}

function closestGrant(policies: readonly CompiledPolicy[], scene: Scene): GrantLevel | undefined {
  let closest: GrantLevel | undefined
  for (const { covering } of policies)
    for (const statement of covering(scene.action).allows)
      if (holds(statement, scene)) closest = closer(closest, statement.principal?.(scene.asker).grant)
  return closest
}
