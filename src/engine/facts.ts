// What the steps decide on, as plain facts. They are gathered twice: with the whole trace (analyse.ts), and without it for
// many decisions (compile.ts, sweep.ts). There are few of them, so that they fit into a number: see `numberOf`.

import type { Action } from './match/action.ts'
import { rememberNumbered } from './memo.ts'
import { RCP_SERVICES } from './rcpServices.ts'
import type { Scene } from './statement.ts'
import type { AccountInfo, GrantLevel, PolicySet, Principal, Request, SkipReason } from './types.ts'

/** In the order in which an explicit deny names its kind: E1; the order among them is ours. */
export const kinds = ['rcp', 'scp', 'vpce', 'resource', 'identity', 'boundary', 'session'] as const
export type Kind = (typeof kinds)[number]

/** What the request alone says. */
export interface Setting {
  readonly principal: Principal['kind']
  readonly sameAccount: boolean
  /** The resource-based policy must allow in any case: a role's trust policy, a KMS key's policy. Rules E9, E10. */
  readonly strict: boolean
  readonly beforehand: Beforehand | undefined // settled before any policy is read. Rules E15, E9
  readonly s3: boolean
  readonly rcpReaches: boolean // the service is one that RCPs reach. Rule E2
  readonly ownerManages: boolean // the resource is in the organization's management account
  readonly callerManages: boolean
  readonly awsManagedKey: boolean
  /** The owner's root user repairs a bucket policy whatever it says. Rule E11. */
  readonly rootRepairs: boolean
  readonly number: number // all of these
}
export type Beforehand = 'always-allowed' | 'refused-by-service'

export interface Facts {
  readonly setting: Setting
  readonly attached: Attached
  readonly grant: GrantLevel | undefined // the closest Allow of the resource-based policy
  readonly skips: Skips // follow from these three
  readonly denied: Kind | undefined // the first kind in force with a matching Deny
  readonly allowed: Readonly<Record<Kind, boolean>> // a matching Allow; of SCPs one on every level
  readonly cutOff: boolean // S3 Block Public Access keeps this caller out. Rule E14
}

/** Why a kind of policy does not bear on the request; undefined: it does. */
export type Skips = Readonly<Record<Kind, SkipReason | undefined>>

/** Which kinds of policies there are at all. */
export type Attached = Readonly<Record<Kind, boolean>> & { readonly number: number }

// Which bits of a decision's number hold what. Few enough for a number that is quick to look up.
const PRINCIPALS: Readonly<Record<Principal['kind'], number>> = {
  root: 0,
  user: 1,
  roleSession: 2,
  serviceLinkedRole: 3,
  federatedUser: 4,
  service: 5,
  federatedIdentity: 6,
  anonymous: 7,
}
const BEFOREHAND: Readonly<Record<Beforehand, number>> = { 'always-allowed': 1, 'refused-by-service': 2 }
const GRANTS: Readonly<Record<GrantLevel, number>> = { account: 1, entity: 2, direct: 3 }
const KINDS: Readonly<Record<Kind, number>> = {
  rcp: 1,
  scp: 2,
  vpce: 3,
  resource: 4,
  identity: 5,
  boundary: 6,
  session: 7,
}
const bits = {
  attached: 13,
  grant: 20,
  denied: 22,
  scp: 25,
  vpce: 26,
  identity: 27,
  boundary: 28,
  session: 29,
  cutOff: 30,
}

/** Equal facts have equal numbers, and others have others. */
export function numberOf({ setting, attached, grant, denied, allowed, cutOff }: Facts): number {
  return (
    setting.number |
    (attached.number << bits.attached) |
    (grantNumber(grant) << bits.grant) |
    ((denied ? KINDS[denied] : 0) << bits.denied) |
    (Number(allowed.scp) << bits.scp) |
    (Number(allowed.vpce) << bits.vpce) |
    (Number(allowed.identity) << bits.identity) |
    (Number(allowed.boundary) << bits.boundary) |
    (Number(allowed.session) << bits.session) |
    (Number(cutOff) << bits.cutOff)
  )
}

/** Throws for what is no kind: answers that are kept by number must never be found by anybody else. */
function numberOfKind(kind: Principal['kind']): number {
  const number: unknown = PRINCIPALS[kind]
  if (typeof number !== 'number') throw new TypeError(`${String(kind)} is no kind of principal`)
  return number
}

function grantNumber(grant: GrantLevel | undefined): number {
  return grant ? GRANTS[grant] : 0
}

export function settingOf(request: Request, { action, resource, asker }: Scene): Setting {
  const { principal: who, accounts } = request
  const { service } = action
  const principal = who.kind
  const sameAccount = principal !== 'anonymous' && asker.account === accounts.resource.id
  // Trust policies and key policies decide in any case. AWS: IAM User Guide, "Policy evaluation logic", 2026-11.
  const strict = service === 'sts' ? resource.role : service === 'kms' && resource.key
  const beforehand = beforehandOf(action, principal)
  const s3 = service === 's3'
  const rcpReaches = reachedByRcps(action)
  const ownerManages = manages(accounts.resource)
  const callerManages = manages(accounts.principal)
  const awsManagedKey = request.awsManagedKey === true
  const rootRepairs = principal === 'root' && sameAccount && s3 && ROOT_REPAIRS.has(action.name)
  return {
    principal,
    sameAccount,
    strict,
    beforehand,
    s3,
    rcpReaches,
    ownerManages,
    callerManages,
    awsManagedKey,
    rootRepairs,
    number:
      numberOfKind(principal) |
      (Number(sameAccount) << 3) |
      (Number(strict) << 4) |
      ((beforehand ? BEFOREHAND[beforehand] : 0) << 5) |
      (Number(s3) << 7) |
      (Number(rcpReaches) << 8) |
      (Number(ownerManages) << 9) |
      (Number(callerManages) << 10) |
      (Number(awsManagedKey) << 11) |
      (Number(rootRepairs) << 12),
  }
}

// AWS: S3 API Reference, DeleteBucketPolicy: the owner's root user may always repair a bucket policy.
const ROOT_REPAIRS = new Set(['getbucketpolicy', 'putbucketpolicy', 'deletebucketpolicy'])

const reachedByRcps = rememberNumbered(
  10_000,
  ({ service, text }: Action) => RCP_SERVICES.has(service) && text.toLowerCase() !== 'kms:retiregrant',
)

function manages(account: AccountInfo | undefined): boolean {
  return account?.isManagement === true
}

/** AWS: STS API Reference, GetCallerIdentity and AssumeRole, 2026-11. */
function beforehandOf({ service, name, text }: Action, principal: Principal['kind']): Beforehand | undefined {
  if (principal === 'anonymous')
    return OPEN.has(service) || OPEN.has(text.toLowerCase()) ? undefined : 'refused-by-service'
  if (service !== 'sts') return undefined
  if (name === 'getcalleridentity') return 'always-allowed'
  return name === 'assumerole' && principal === 'root' ? 'refused-by-service' : undefined
}

// What may be open to anonymous callers. AWS: IAM User Guide, "AWS JSON policy elements: Principal"; Lambda Developer
// Guide, "Control access to Lambda function URLs", 2026-11. Rule E13.
const OPEN = new Set(['s3', 'sqs', 'sns', 'lambda:invokefunctionurl'])

export function attachedOf({
  rcps,
  scps,
  endpoint = [],
  resource,
  identity,
  boundary,
  session = [],
}: PolicySet): Attached {
  const attached = {
    rcp: rcps !== undefined,
    scp: scps !== undefined,
    vpce: endpoint.length > 0,
    resource: resource !== undefined,
    identity: identity.length > 0,
    boundary: boundary !== undefined,
    session: session.length > 0,
  }
  const number = kinds.reduce((sum, kind, place) => sum | (Number(attached[kind]) << place), 0)
  return (attachments[number] ??= { ...attached, number })
}

const attachments: Attached[] = [] // one of each

/** Which kinds of policies bear on the request, and why the others do not. */
export interface Bearing {
  readonly skips: Skips
  readonly inForce: readonly Kind[] // whose Deny statements count, in order
}

const bearings = new Map<number, Bearing>()

export function bearingOf(setting: Setting, attached: Attached, grant: GrantLevel | undefined): Bearing {
  const number = setting.number | (attached.number << bits.attached) | (grantNumber(grant) << bits.grant)
  const known = bearings.get(number)
  if (known) return known
  const reasons = kinds.map((kind) => [kind, skipRules[kind](setting, attached, grant)] as const)
  const skips = Object.fromEntries(reasons) as Skips // one of each kind
  const made = { skips, inForce: kinds.filter((kind) => attached[kind] && denies(kind, skips, setting)) }
  bearings.set(number, made)
  return made
}

/** A grant by the resource spares the caller the other Allows, never a Deny. */
function denies(kind: Kind, skips: Skips, { rootRepairs, principal }: Setting): boolean {
  const skipped = skips[kind]
  if (kind === 'resource' && rootRepairs) return false
  // The task policies of AssumeRoot allow nothing: they deny root all but the task. Rule E11.
  if (kind === 'session' && principal === 'root') return true
  return skipped === undefined || skipped === 'direct-grant' || skipped === 'entity-grant'
}

type SkipRule = (setting: Setting, attached: Attached, grant: GrantLevel | undefined) => SkipReason | undefined

const skipRules: Readonly<Record<Kind, SkipRule>> = {
  rcp({ ownerManages, principal, awsManagedKey, rcpReaches }, attached) {
    if (!attached.rcp) return 'none-attached'
    if (ownerManages) return 'management-account'
    if (principal === 'serviceLinkedRole') return 'service-linked-role'
    if (awsManagedKey) return 'aws-managed-key'
    return rcpReaches ? undefined : 'service-not-supported'
  },
  scp({ callerManages, principal }, attached) {
    if (!attached.scp) return 'none-attached'
    if (callerManages) return 'management-account'
    if (principal === 'serviceLinkedRole') return 'service-linked-role'
    if (principal === 'service') return 'service-principal'
    return principal === 'anonymous' || principal === 'federatedIdentity' ? 'anonymous' : undefined
  },
  vpce: (_setting, attached) => (attached.vpce ? undefined : 'none-attached'),
  resource: (_setting, attached) => (attached.resource ? undefined : 'none-attached'),
  identity: (setting, _attached, grant) =>
    noIdentity(setting) ?? spared(setting, grant === 'account' ? undefined : grant),
  boundary: (setting, attached, grant) =>
    noIdentity(setting) ??
    (attached.boundary ? spared(setting, grant === 'direct' ? grant : undefined) : 'none-attached'),
  session(setting, attached, grant) {
    if (setting.principal === 'user') return 'not-a-session'
    const none = noIdentity(setting) ?? spared(setting, grant === 'direct' ? grant : undefined)
    if (none) return none
    // A federated user has no permissions without a session policy, so its absence is no reason to skip. Rule E7.
    return attached.session || setting.principal === 'federatedUser' ? undefined : 'none-attached'
  },
}

const WITHOUT_IDENTITY: Partial<Record<Principal['kind'], SkipReason>> = {
  root: 'root',
  service: 'service-principal',
  anonymous: 'anonymous',
  federatedIdentity: 'anonymous',
}
function noIdentity({ principal }: Setting): SkipReason | undefined {
  return WITHOUT_IDENTITY[principal]
}

/** A grant in one account that names the caller spares it the rest. It never does between accounts. Rules E4, E8. */
function spared({ sameAccount }: Setting, grant: 'direct' | 'entity' | undefined): SkipReason | undefined {
  if (!sameAccount || !grant) return undefined
  return grant === 'direct' ? 'direct-grant' : 'entity-grant'
}
