// Everything the steps will look at, gathered once: how every statement of every policy meets the request, and the facts
// that follow from it.

import { callerAccount, contextOf } from './context.ts'
import { bearingOf, type Facts, type Kind, settingOf } from './facts.ts'
import { actionOf } from './match/action.ts'
import { closer } from './match/principal.ts'
import { resourceOf } from './match/resource.ts'
import { addTraces, type CompiledPolicy, type TraceLists } from './policy/compiled.ts'
import { prepare, type Prepared } from './prepare.ts'
import type { Scene } from './statement.ts'
import { isCutOff } from './steps/s3bpa.ts'
import type { GrantLevel, PolicySet, Request, StatementTrace } from './types.ts'

export interface Analysis {
  readonly request: Request
  readonly scene: Scene
  readonly prepared: Prepared
  readonly facts: Facts
  readonly inForce: readonly Kind[] // whose Deny statements count
  readonly traces: Readonly<Record<Kind, Traces>>
  readonly conditional: readonly StatementTrace[] // those with conditions
}

/** The statements of one kind of policy, as they met the request. */
export interface Traces {
  readonly allows: readonly StatementTrace[]
  readonly denies: readonly StatementTrace[]
  readonly allowing: readonly StatementTrace[] // those that apply
  readonly denying: readonly StatementTrace[]
}

export function analyse(request: Request, policies: PolicySet): Analysis {
  const prepared = prepare(policies)
  const scene = sceneOf(request, prepared)
  const conditional: StatementTrace[] = []
  const { compiled } = prepared
  const traces = {
    rcp: tracesOf(compiled.rcp, scene, conditional),
    scp: tracesOf(compiled.scp, scene, conditional),
    vpce: tracesOf(compiled.vpce, scene, conditional),
    resource: tracesOf(compiled.resource, scene, conditional),
    identity: tracesOf(compiled.identity, scene, conditional),
    boundary: tracesOf(compiled.boundary, scene, conditional),
    session: tracesOf(compiled.session, scene, conditional),
  }
  const setting = settingOf(request, scene)
  const grant = closestGrant(traces.resource.allowing)
  const { skips, inForce } = bearingOf(setting, prepared.attached, grant)
  let denied: Kind | undefined
  for (const kind of inForce) if (!denied && traces[kind].denying.length > 0) denied = kind
  const facts: Facts = {
    setting,
    attached: prepared.attached,
    grant,
    skips,
    denied,
    allowed: {
      rcp: true,
      scp: prepared.scpLevels.every(({ name }) => isOpen(traces.scp, name)),
      vpce: traces.vpce.allowing.length > 0,
      resource: grant !== undefined,
      identity: traces.identity.allowing.length > 0,
      boundary: traces.boundary.allowing.length > 0,
      session: traces.session.allowing.length > 0,
    },
    cutOff: isCutOff(request, setting, policies.resource),
  }
  return { request, scene, prepared, facts, inForce, traces, conditional }
}

export function sceneOf(request: Request, { attached }: Pick<Prepared, 'attached'>): Scene {
  return {
    asker: {
      principal: request.principal,
      account: callerAccount(request.principal, request.accounts.principal),
      bounded: attached.boundary,
    },
    action: actionOf(request.action),
    resource: resourceOf(request.resource),
    context: contextOf(request),
  }
}

const NO_TRACES: readonly StatementTrace[] = []
const NOTHING: Traces = { allows: NO_TRACES, denies: NO_TRACES, allowing: NO_TRACES, denying: NO_TRACES }

function tracesOf(policies: readonly CompiledPolicy[], scene: Scene, conditional: StatementTrace[]): Traces {
  if (policies.length === 0) return NOTHING
  // Most policies deny nothing, and most statements do not apply: lists are made when they are needed.
  const lists: TraceLists = { allows: undefined, denies: undefined, allowing: undefined, denying: undefined }
  for (const policy of policies) addTraces(policy, scene, lists, conditional)
  const { allows = NO_TRACES, denies = NO_TRACES, allowing = NO_TRACES, denying = NO_TRACES } = lists
  return { allows, denies, allowing, denying }
}

/** Does a level of an organization have a matching Allow? */
export function isOpen({ allowing }: Traces, level: string): boolean {
  for (const trace of allowing) if (trace.level === level) return true
  return false
}

function closestGrant(allowing: readonly StatementTrace[]): GrantLevel | undefined {
  let closest: GrantLevel | undefined
  for (const { principal } of allowing) closest = closer(closest, principal?.grant)
  return closest
}
