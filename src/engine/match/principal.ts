// Whom a resource-based policy's Principal names, and how closely. Rules G9 and G10.
// AWS: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal", 2026-11.

import { callerAccount } from '../context.ts'
import type { PrincipalElement, PrincipalEntry } from '../policy/read.ts'
import type { GrantLevel, Principal, PrincipalReason, Request } from '../types.ts'
import { accountOf, partsOf } from './arn.ts'
import { hasWildcard } from './wildcard.ts'

export interface PrincipalMatch {
  readonly matched: boolean
  readonly negated: boolean
  readonly grant?: GrantLevel
  readonly by?: string
  readonly reason?: PrincipalReason
  readonly forcedByBoundary?: boolean
}

const CLOSENESS: Record<GrantLevel, number> = { direct: 3, entity: 2, account: 1 }

/** The closer of two grants: naming somebody counts for more than naming the account. */
export function closer(a: GrantLevel | undefined, b: GrantLevel | undefined): GrantLevel | undefined {
  if (!a || !b) return a ?? b
  return CLOSENESS[a] >= CLOSENESS[b] ? a : b
}

export function principalMatch(
  element: PrincipalElement | undefined,
  request: Request,
  bounded: boolean,
): PrincipalMatch {
  if (!element) return { matched: false, negated: false, reason: 'no-principal-element' }
  const { principal } = request
  const account = callerAccount(request)
  let grant: GrantLevel | undefined
  let by: string | undefined
  for (const entry of element.entries) {
    const level = levelOf(entry, principal, account)
    if (level && closer(level, grant) === level && level !== grant) {
      grant = level
      by = entry.value
    }
  }
  if (!element.negated) {
    if (grant && by !== undefined) return { matched: true, negated: false, grant, by }
    return { matched: false, negated: false, reason: whyNot(element.entries, principal, account) }
  }
  // G10: with a permissions boundary a Deny with NotPrincipal always applies, whatever it lists.
  const forced = bounded && (principal.kind === 'user' || principal.kind === 'roleSession')
  if (forced) return { matched: true, negated: true, forcedByBoundary: true }
  return { matched: grant === undefined, negated: true, ...(by !== undefined && { by }) }
}

/** The table of rule G9: how closely an entry names the caller. */
function levelOf(
  { type, value }: PrincipalEntry,
  principal: Principal,
  account: string | undefined,
): GrantLevel | undefined {
  // SIMPLIFIED: `CanonicalUser` names nobody; the lab has no canonical user ids.
  switch (principal.kind) {
    case 'service':
      return (type === 'Service' && value === principal.service) || everybody(type, value) ? 'direct' : undefined
    case 'federatedIdentity':
      return type === 'Federated' && value === principal.provider ? 'direct' : undefined
    case 'anonymous':
      return everybody(type, value) ? 'direct' : undefined
    default:
  }
  if (type !== 'AWS') return undefined
  if (everybody(type, value) || value === principal.arn) return 'direct'
  const named = namesAccount(value)
  if (named !== undefined) return named !== account ? undefined : principal.kind === 'root' ? 'direct' : 'account'
  return value === actsFor(principal) ? 'entity' : undefined
}

function everybody(type: string, value: string): boolean {
  return type === 'AWS' && value === '*'
}

/** The role of a role session, the user who issued a federated session. */
function actsFor(principal: Principal): string | undefined {
  if ('roleArn' in principal) return principal.roleArn
  return 'issuerArn' in principal ? principal.issuerArn : undefined
}

/** `111122223333` and `arn:aws:iam::111122223333:root` both mean the whole account. */
function namesAccount(value: string): string | undefined {
  if (/^\d{12}$/.test(value)) return value
  return /^arn:[^:]*:iam::(\d{12}):root$/.exec(value)?.[1]
}

/**
 * Does a NotPrincipal list the caller on some level, but not on all? To spare somebody surely it must list the session,
 * whom the session acts for, and the account. Rule G10.
 */
export function sparesPartly({ entries }: PrincipalElement, request: Request): boolean {
  const { principal } = request
  const account = callerAccount(request)
  if (!('arn' in principal) || principal.kind === 'root' || entries.some(({ type, value }) => everybody(type, value)))
    return false
  const listed = new Set(entries.map((entry) => levelOf(entry, principal, account)).filter((level) => level))
  return listed.size > 0 && listed.size < (actsFor(principal) === undefined ? 2 : 3)
}

// From the nearest miss to the farthest: of several entries the nearest is worth telling.
const MISSES: readonly PrincipalReason[] = [
  'case-differs',
  'path-differs',
  'wildcard-in-arn',
  'other-session',
  'other-role',
  'other-user',
  'other-service',
  'other-provider',
  'other-account',
]

function whyNot(
  entries: readonly PrincipalEntry[],
  principal: Principal,
  account: string | undefined,
): PrincipalReason {
  if (principal.kind === 'anonymous') return 'anonymous'
  const found = new Set(entries.map((entry) => missOf(entry, principal, account)))
  return MISSES.find((reason) => found.has(reason)) ?? 'other-account'
}

const OTHER: readonly (readonly [form: RegExp, reason: PrincipalReason])[] = [
  [/:user\//, 'other-user'],
  [/:role\//, 'other-role'],
  [/:(assumed-role|federated-user)\//, 'other-session'],
]

function missOf({ type, value }: PrincipalEntry, principal: Principal, account: string | undefined): PrincipalReason {
  if (type === 'Service') return 'other-service'
  if (type === 'Federated') return 'other-provider'
  if ((namesAccount(value) ?? accountOf(value)) !== account) return 'other-account'
  if (hasWildcard(value)) return 'wildcard-in-arn'
  const arns = 'arn' in principal ? [principal.arn, actsFor(principal) ?? principal.arn] : []
  if (arns.some((arn) => arn.toLowerCase() === value.toLowerCase())) return 'case-differs'
  if (arns.some((arn) => kindAndName(arn) === kindAndName(value))) return 'path-differs'
  return OTHER.find(([form]) => form.test(value))?.[1] ?? 'other-user'
}

function kindAndName(arn: string): string {
  const parts = (partsOf(arn)[5] ?? '').split('/')
  return `${parts[0]}/${parts.at(-1)}`
}
