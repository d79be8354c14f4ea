// Whom a resource-based policy's Principal names, and how closely. Rules G9 and G10.
// AWS: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal", 2026-11.

import { remember } from '../memo.ts'
import type { PrincipalElement, PrincipalEntry } from '../policy/read.ts'
import type { GrantLevel, Principal, PrincipalReason, StatementTrace } from '../types.ts'
import { accountOf, partsOf } from './arn.ts'
import { hasWildcard } from './wildcard.ts'

export type PrincipalMatch = NonNullable<StatementTrace['principal']>

const CLOSENESS: Record<GrantLevel, number> = { direct: 3, entity: 2, account: 1 }

/** The closer of two grants: naming somebody counts for more than naming the account. */
export function closer(a: GrantLevel | undefined, b: GrantLevel | undefined): GrantLevel | undefined {
  if (!a || !b) return a ?? b
  return CLOSENESS[a] >= CLOSENESS[b] ? a : b
}

/** Who asks, as a Principal element sees it. */
export interface Asker {
  readonly principal: Principal
  readonly account: string | undefined
  readonly bounded: boolean // has a permissions boundary
}

/** The match of a statement's Principal or NotPrincipal; the same object whenever the same entry, or reason, decides. */
export function principalMatcher(
  element: PrincipalElement | undefined,
  effect: 'Allow' | 'Deny',
): (asker: Asker) => PrincipalMatch {
  if (!element) return () => MISSES['no-principal-element']
  const entries = element.entries.map((entry) => entryOf(entry, effect))
  return element.negated ? (asker) => negatedMatch(entries, asker) : (asker) => plainMatch(entries, asker)
}

function plainMatch(entries: readonly Entry[], { principal, account }: Asker): PrincipalMatch {
  const [entry, level] = closest(entries, principal, account)
  return entry ? entry.hits[level] : MISSES[whyNot(entries, principal, account)]
}

/** G10: with a permissions boundary a Deny with NotPrincipal always applies, whatever it lists. */
function negatedMatch(entries: readonly Entry[], { principal, account, bounded }: Asker): PrincipalMatch {
  if (bounded && (principal.kind === 'user' || principal.kind === 'roleSession')) return FORCED
  const [entry] = closest(entries, principal, account)
  return entry ? entry.spared : NOT_LISTED
}

/** The entry that names the caller most closely; of several equal ones the first. */
function closest(
  entries: readonly Entry[],
  principal: Principal,
  account: string | undefined,
): readonly [entry: Entry | undefined, level: GrantLevel] {
  let found: Entry | undefined
  let closeness: GrantLevel = 'account'
  for (const entry of entries) {
    const level = levelOf(entry, principal, account)
    if (!level || (found && CLOSENESS[level] <= CLOSENESS[closeness])) continue
    found = entry
    closeness = level
  }
  return [found, closeness]
}

const FORCED: PrincipalMatch = { matched: true, negated: true, forcedByBoundary: true }
const NOT_LISTED: PrincipalMatch = { matched: true, negated: true }

/** An entry, with what it takes to compare it. */
interface Entry extends PrincipalEntry, Named {
  readonly everybody: boolean
  readonly strangers: boolean // everybody, also who comes with the token of an identity provider
  readonly names: string | undefined // the account that it names as a whole
  readonly account: string | undefined // to which the named one belongs
  readonly wildcard: boolean
  readonly hits: Readonly<Record<GrantLevel, PrincipalMatch>>
  readonly spared: PrincipalMatch
}

function entryOf({ type, value }: PrincipalEntry, effect: 'Allow' | 'Deny'): Entry {
  const names = namesAccount(value)
  const hit = (grant: GrantLevel): PrincipalMatch => ({ matched: true, negated: false, grant, by: value })
  return {
    type,
    value,
    ...namedOf(value),
    everybody: type === 'AWS' && value === '*',
    // A role is not open to every provider because it is open to `*`; but nobody escapes a Deny.
    strangers: type === 'AWS' && value === '*' && effect === 'Deny',
    names,
    account: names ?? accountOf(value),
    wildcard: hasWildcard(value),
    hits: { direct: hit('direct'), entity: hit('entity'), account: hit('account') },
    spared: { matched: false, negated: true, by: value },
  }
}

/** What of an ARN tells near misses apart. */
interface Named {
  readonly lower: string
  readonly kindAndName: string // `user/ben` of `user/studio/ben`
}

const namedOf = remember(10_000, (arn: string): Named => {
  const parts = (partsOf(arn)[5] ?? '').split('/')
  return { lower: arn.toLowerCase(), kindAndName: `${parts[0]}/${parts.at(-1)}` }
})

/** The table of rule G9: how closely an entry names the caller. */
function levelOf(
  { type, value, everybody, strangers, names }: Entry,
  principal: Principal,
  account: string | undefined,
): GrantLevel | undefined {
  // SIMPLIFIED: `CanonicalUser` names nobody; the lab has no canonical user ids.
  switch (principal.kind) {
    case 'service':
      return (type === 'Service' && value === principal.service) || everybody ? 'direct' : undefined
    case 'federatedIdentity':
      return (type === 'Federated' && value === principal.provider) || strangers ? 'direct' : undefined
    case 'anonymous':
      return everybody ? 'direct' : undefined
    default:
  }
  if (type !== 'AWS') return undefined
  if (everybody || value === principal.arn) return 'direct'
  if (names !== undefined) return names !== account ? undefined : principal.kind === 'root' ? 'direct' : 'account'
  return value === actsFor(principal) ? 'entity' : undefined
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
export function sparesPartly(element: PrincipalElement, { principal, account }: Asker): boolean {
  const entries = element.entries.map((entry) => entryOf(entry, 'Deny'))
  if (!('arn' in principal) || principal.kind === 'root' || entries.some(({ everybody }) => everybody)) return false
  const listed = new Set(entries.map((entry) => levelOf(entry, principal, account)).filter((level) => level))
  return listed.size > 0 && listed.size < (actsFor(principal) === undefined ? 2 : 3)
}

// From the nearest miss to the farthest: of several entries the nearest is worth telling.
const NEARNESS: Readonly<Record<PrincipalReason, number>> = {
  'case-differs': 1,
  'path-differs': 2,
  'wildcard-in-arn': 3,
  'other-session': 4,
  'other-role': 5,
  'other-user': 6,
  'other-service': 7,
  'other-provider': 8,
  'other-account': 9,
  anonymous: 9,
  'no-principal-element': 9,
}
const MISSES = Object.fromEntries(
  Object.keys(NEARNESS).map((reason) => [reason, { matched: false, negated: false, reason }]),
) as Readonly<Record<PrincipalReason, PrincipalMatch>> // one of each reason

function whyNot(entries: readonly Entry[], principal: Principal, account: string | undefined): PrincipalReason {
  if (principal.kind === 'anonymous') return 'anonymous'
  let nearest: PrincipalReason = 'other-account'
  for (const entry of entries) {
    const reason = missOf(entry, principal, account)
    if (NEARNESS[reason] < NEARNESS[nearest]) nearest = reason
  }
  return nearest
}

const OTHER: readonly (readonly [form: RegExp, reason: PrincipalReason])[] = [
  [/:user\//, 'other-user'],
  [/:role\//, 'other-role'],
  [/:(assumed-role|federated-user)\//, 'other-session'],
]

function missOf(
  { type, value, account: named, wildcard, lower, kindAndName }: Entry,
  principal: Principal,
  account: string | undefined,
): PrincipalReason {
  if (type === 'Service') return 'other-service'
  if (type === 'Federated') return 'other-provider'
  if (named !== account) return 'other-account'
  if (wildcard) return 'wildcard-in-arn'
  if ('arn' in principal) {
    const own = namedOf(principal.arn)
    const acting = actsFor(principal)
    const other = acting === undefined ? own : namedOf(acting)
    if (lower === own.lower || lower === other.lower) return 'case-differs'
    if (kindAndName === own.kindAndName || kindAndName === other.kindAndName) return 'path-differs'
  }
  return OTHER.find(([form]) => form.test(value))?.[1] ?? 'other-user'
}
