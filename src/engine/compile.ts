// Decisions without a trace, for whoever asks thousands: the same statements, the same facts, the same steps as
// `evaluate`, but each statement is left at its first miss and most are not looked at at all.

import { sceneOf } from './analyse.ts'
import { type Carried, carriedBy, type Laid, laidOn, type Statements } from './covering.ts'
import { type Attached, attachedOf, bearingOf, type Facts, type Kind, settingOf } from './facts.ts'
import { UNREADABLE } from './inputProblem.ts'
import { judge } from './judge.ts'
import type { Action } from './match/action.ts'
import { closer } from './match/principal.ts'
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
  const ready = readied(policies)
  return {
    decide(request) {
      if (!ready) return UNREADABLE.decision
      try {
        return judge(factsOf(request, ready)).outcome.decision
      } catch {
        return UNREADABLE.decision // as `evaluate` says of what is no request
      }
    },
  }
}

interface Ready {
  readonly attached: Attached
  readonly policies: PolicySet
  readonly carried: (action: Action) => Carried
  readonly laid: (action: Action) => Laid
}

/** Undefined: no set of policies. */
function readied(policies: PolicySet): Ready | undefined {
  try {
    return { attached: attachedOf(policies), policies, carried: carriedBy(policies), laid: laidOn(policies) }
  } catch {
    return undefined
  }
}

function factsOf(request: Request, ready: Ready): Facts {
  const { attached, policies, carried, laid } = ready
  const scene = sceneOf(request, ready)
  const setting = settingOf(request, scene)
  const own = carried(scene.action)
  const there = laid(scene.action)
  const grant = closestGrant(there.resource, scene)
  const { skips, inForce } = bearingOf(setting, attached, grant)
  let denied: Kind | undefined
  if (own.denies || there.denies)
    for (const kind of inForce)
      if (!denied && (anyHolds(own.denies?.[kind], scene) || anyHolds(there.denies?.[kind], scene))) denied = kind
  return {
    setting,
    attached,
    grant,
    skips,
    denied,
    allowed: {
      rcp: true,
      scp: !denied && everyHolds(own.scp, scene),
      vpce: !denied && !skips.vpce && anyHolds(own.vpce, scene),
      resource: grant !== undefined,
      identity: !denied && !skips.identity && anyHolds(own.identity, scene),
      boundary: !denied && !skips.boundary && anyHolds(own.boundary, scene),
      session: !denied && !skips.session && anyHolds(own.session, scene),
    },
    cutOff: isCutOff(request, setting, policies.resource),
  }
}

function anyHolds(statements: Statements | undefined, scene: Scene): boolean {
  if (statements) for (const statement of statements) if (holds(statement, scene)) return true
  return false
}

/** Each level of the organization has to allow. */
function everyHolds(levels: readonly Statements[], scene: Scene): boolean {
  for (const level of levels) if (!anyHolds(level, scene)) return false
  return true
}

function closestGrant(allows: Statements, scene: Scene): GrantLevel | undefined {
  let closest: GrantLevel | undefined
  for (const statement of allows)
    if (holds(statement, scene)) closest = closer(closest, statement.principal?.(scene.asker).grant)
  return closest
}
