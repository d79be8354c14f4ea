// Everything the steps will look at, gathered once: which policies bear on the request and how each statement meets it.

import { callerAccount, contextOf } from './context.ts'
import { serviceOf } from './match/arn.ts'
import { closer } from './match/principal.ts'
import { type Scene, tracePolicy } from './statement.ts'
import { levelName } from './steps/level.ts'
import { type Analysis, type Kind, kinds } from './steps/step.ts'
import type { GrantLevel, Policy, PolicySet, Request, SkipReason, StatementTrace } from './types.ts'

export function analyse(request: Request, policies: PolicySet): Analysis {
  const scene: Scene = { request, policies, context: contextOf(request) }
  const sameAccount = request.principal.kind !== 'anonymous' && callerAccount(request) === request.accounts.resource.id
  const strict = isStrict(request)
  const traces = {
    rcp: levels(policies.rcps, scene),
    scp: levels(policies.scps, scene),
    vpce: all(policies.endpoint ?? [], scene),
    resource: policies.resource ? tracePolicy(policies.resource, scene) : [],
    identity: all(policies.identity, scene),
    boundary: policies.boundary ? tracePolicy(policies.boundary, scene) : [],
    session: all(policies.session ?? [], scene),
  }
  const grant = traces.resource
    .filter(({ effect, applies }) => effect === 'Allow' && applies)
    .reduce<GrantLevel | undefined>((closest, { principal: match }) => closer(closest, match?.grant), undefined)
  const facts = { request, policies, sameAccount, strict, grant }
  return { ...scene, sameAccount, strict, grant, traces, skips: skipsOf(facts) }
}

function all(policies: readonly Policy[], scene: Scene): readonly StatementTrace[] {
  return policies.flatMap((policy) => tracePolicy(policy, scene))
}

function levels(list: PolicySet['scps'] = [], scene: Scene): readonly StatementTrace[] {
  return list.flatMap((level, index) =>
    level.flatMap((policy) => tracePolicy(policy, scene, levelName(index, list.length))),
  )
}

/** Trust policies and key policies decide in any case. AWS: IAM User Guide, "Policy evaluation logic", 2026-11. */
function isStrict({ action, resource }: Request): boolean {
  const service = serviceOf(action)
  const role = service === 'sts' && /:role\//.test(resource)
  return role || (service === 'kms' && /:key\//.test(resource))
}

// Services that RCPs reach. AWS: Organizations User Guide, "Services that support RCPs", 2026-11.
// SIMPLIFIED: of the some sixty services those that the lab may meet.
const RCP_SERVICES = new Set(
  's3 sts kms sqs secretsmanager dynamodb ecr logs events cognito-identity cognito-idp aoss es'.split(' '),
)

interface Facts {
  readonly request: Request
  readonly policies: PolicySet
  readonly sameAccount: boolean
  readonly strict: boolean
  readonly grant: GrantLevel | undefined
}

function skipsOf(facts: Facts): Readonly<Record<Kind, SkipReason | undefined>> {
  const skips = kinds.map((kind) => [kind, skipRules[kind](facts)] as const)
  return Object.fromEntries(skips) as Record<Kind, SkipReason | undefined> // one entry for each kind
}

/** Why a kind of policy does not bear on a request; undefined: it does. */
const skipRules: Readonly<Record<Kind, (facts: Facts) => SkipReason | undefined>> = {
  rcp({ request: { accounts, principal, awsManagedKey, action }, policies }) {
    if (!policies.rcps) return 'none-attached'
    if (accounts.resource.isManagement) return 'management-account'
    if (principal.kind === 'serviceLinkedRole') return 'service-linked-role'
    if (awsManagedKey) return 'aws-managed-key'
    return RCP_SERVICES.has(serviceOf(action)) ? undefined : 'service-not-supported'
  },
  scp({ request: { accounts, principal }, policies }) {
    if (!policies.scps) return 'none-attached'
    if (accounts.principal?.isManagement) return 'management-account'
    if (principal.kind === 'serviceLinkedRole') return 'service-linked-role'
    if (principal.kind === 'service') return 'service-principal'
    return principal.kind === 'anonymous' || principal.kind === 'federatedIdentity' ? 'anonymous' : undefined
  },
  vpce: ({ policies }) => (policies.endpoint?.length ? undefined : 'none-attached'),
  resource: ({ policies }) => (policies.resource ? undefined : 'none-attached'),
  identity: (facts) => noIdentity(facts) ?? grantedAlready(facts, ['direct', 'entity']),
  boundary: (facts) =>
    noIdentity(facts) ?? (facts.policies.boundary ? grantedAlready(facts, ['direct']) : 'none-attached'),
  session(facts) {
    const { principal } = facts.request
    const none = noIdentity(facts) ?? grantedAlready(facts, ['direct'])
    if (none) return none
    if (principal.kind === 'user') return 'not-a-session'
    // A federated user has no permissions without a session policy, so its absence is no reason to skip. Rule E7.
    return facts.policies.session?.length || principal.kind === 'federatedUser' ? undefined : 'none-attached'
  },
}

function noIdentity({ request: { principal } }: Facts): SkipReason | undefined {
  switch (principal.kind) {
    case 'root':
      return 'root'
    case 'service':
      return 'service-principal'
    case 'anonymous':
    case 'federatedIdentity':
      return 'anonymous'
    default:
      return undefined
  }
}

/** A grant in one account that names the caller spares it the rest. It never does between accounts. Rules E4, E8. */
function grantedAlready({ sameAccount, grant }: Facts, enough: readonly GrantLevel[]): SkipReason | undefined {
  if (!sameAccount || !grant || !enough.includes(grant)) return undefined
  return grant === 'direct' ? 'direct-grant' : 'entity-grant'
}
