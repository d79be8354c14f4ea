// Decisions without a trace, for whoever asks thousands: the same statements, the same facts, the same steps as
// `evaluate`, but each statement is left at its first miss and most are not looked at at all.

import { sceneOf } from './analyse.ts'
import { bearingOf, type Facts, type Kind, settingOf } from './facts.ts'
import { UNREADABLE } from './inputProblem.ts'
import { judge } from './judge.ts'
import { closer } from './match/principal.ts'
import { coveringOf, type Covering } from './policy/compiled.ts'
import { prepare, type Prepared } from './prepare.ts'
import { holds, type Scene } from './statement.ts'
import { isCutOff } from './steps/s3bpa.ts'
import type { Decision, GrantLevel, Policy, PolicySet, Request } from './types.ts'

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

/** What covers an action, by kind; of RCPs and SCPs for each level. */
interface Ready {
  readonly prepared: Prepared
  readonly covering: Readonly<Record<Kind, readonly Covering[]>>
}

/** Undefined: no set of policies. */
function readied(policies: PolicySet): Ready | undefined {
  try {
    const { rcps = [], scps = [], endpoint = NONE, resource, identity, boundary, session = NONE } = policies
    return {
      prepared: prepare(policies),
      covering: {
        rcp: rcps.map(coveringOf),
        scp: scps.map(coveringOf),
        vpce: together(endpoint),
        resource: together(resource ? [resource] : NONE),
        identity: together(identity),
        boundary: together(boundary ? [boundary] : NONE),
        session: together(session),
      },
    }
  } catch {
    return undefined
  }
}

const NONE: readonly Policy[] = []

function together(policies: readonly Policy[]): readonly Covering[] {
  return policies.length > 0 ? [coveringOf(policies)] : []
}

function factsOf(request: Request, { prepared, covering }: Ready): Facts {
  const { attached, policies } = prepared
  const scene = sceneOf(request, prepared)
  const setting = settingOf(request, scene)
  const grant = closestGrant(covering.resource, scene)
  const { skips, inForce } = bearingOf(setting, attached, grant)
  let denied: Kind | undefined
  for (const kind of inForce) if (!denied && anyDenies(covering[kind], scene)) denied = kind
  return {
    setting,
    attached,
    grant,
    skips,
    denied,
    allowed: {
      rcp: true,
      scp: !denied && everyAllows(covering.scp, scene),
      vpce: !denied && !skips.vpce && anyAllows(covering.vpce, scene),
      resource: grant !== undefined,
      identity: !denied && !skips.identity && anyAllows(covering.identity, scene),
      boundary: !denied && !skips.boundary && anyAllows(covering.boundary, scene),
      session: !denied && !skips.session && anyAllows(covering.session, scene),
    },
    cutOff: isCutOff(request, setting, policies.resource),
  }
}

function anyDenies(levels: readonly Covering[], scene: Scene): boolean {
  for (const covering of levels)
    for (const statement of covering(scene.action).denies) if (holds(statement, scene)) return true
  return false
}

function everyAllows(levels: readonly Covering[], scene: Scene): boolean {
  for (const covering of levels) if (!allows(covering, scene)) return false
  return true
}

function anyAllows(all: readonly Covering[], scene: Scene): boolean {
  for (const covering of all) if (allows(covering, scene)) return true
  return false
}

function allows(covering: Covering, scene: Scene): boolean {
  for (const statement of covering(scene.action).allows) if (holds(statement, scene)) return true
  return false
}

function closestGrant(levels: readonly Covering[], scene: Scene): GrantLevel | undefined {
  let closest: GrantLevel | undefined
  for (const covering of levels)
    for (const statement of covering(scene.action).allows)
      if (holds(statement, scene)) closest = closer(closest, statement.principal?.(scene.asker).grant)
  return closest
}
