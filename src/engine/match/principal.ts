// Whom a resource-based policy's Principal names, and how closely. Rules G9 and G10.
// AWS: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal", 2026-11.

import type { PrincipalElement, PrincipalEntry } from '../policy/read.ts'
import type { GrantLevel, Principal, PrincipalReason, Request } from '../types.ts'
import { accountOf } from './arn.ts'

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
  const { principal, accounts } = request
  const account = accounts.principal?.id ?? ('arn' in principal ? accountOf(principal.arn) : undefined)
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
    return { matched: false, negated: false, reason: whyNot(element.entries[0], principal, account) }
  }
  // G10: with a permissions boundary a Deny with NotPrincipal always applies, whatever it lists.
  const forced = bounded && (principal.kind === 'user' || principal.kind === 'roleSession')
  if (forced) return { matched: true, negated: true, forcedByBoundary: true }
  return { matched: grant === undefined, negated: true, ...(by !== undefined && { by }) }
}

function levelOf(
  { type, value }: PrincipalEntry,
  principal: Principal,
  account: string | undefined,
): GrantLevel | undefined {
  if (type === 'AWS' && value === '*') return 'direct'
  switch (principal.kind) {
    case 'service':
      return type === 'Service' && value === principal.service ? 'direct' : undefined
    case 'federatedIdentity':
      return type === 'Federated' && value === principal.provider ? 'direct' : undefined
    case 'anonymous':
      return undefined
    default:
  }
  if (type !== 'AWS') return undefined
  const named = namesAccount(value)
  if (named !== undefined) return named !== account ? undefined : principal.kind === 'root' ? 'direct' : 'account'
  if (value === principal.arn) return 'direct'
  if ('roleArn' in principal && value === principal.roleArn) return 'entity'
  if (principal.kind === 'federatedUser' && value === principal.issuerArn) return 'entity'
  return undefined
}

/** `111122223333` and `arn:aws:iam::111122223333:root` both mean the whole account. */
function namesAccount(value: string): string | undefined {
  if (/^\d{12}$/.test(value)) return value
  return /^arn:[^:]*:iam::(\d{12}):root$/.exec(value)?.[1]
}

const OTHER: readonly (readonly [form: RegExp, reason: PrincipalReason])[] = [
  [/:user\//, 'other-user'],
  [/:role\//, 'other-role'],
  [/:(assumed-role|federated-user)\//, 'other-session'],
]

function whyNot(entry: PrincipalEntry | undefined, principal: Principal, account: string | undefined): PrincipalReason {
  if (principal.kind === 'anonymous') return 'anonymous'
  if (!entry) return 'no-principal-element'
  const { type, value } = entry
  if (type === 'Service') return 'other-service'
  if (type === 'Federated') return 'other-provider'
  const named = namesAccount(value) ?? accountOf(value)
  if (/[*?]/.test(value)) return 'wildcard-in-arn'
  if (named !== account) return 'other-account'
  const arns = 'arn' in principal ? [principal.arn, ...('roleArn' in principal ? [principal.roleArn] : [])] : []
  if (arns.some((arn) => arn.toLowerCase() === value.toLowerCase())) return 'case-differs'
  if (arns.some((arn) => kindAndName(arn) === kindAndName(value))) return 'path-differs'
  return OTHER.find(([form]) => form.test(value))?.[1] ?? 'other-user'
}

function kindAndName(arn: string): string {
  const parts = (arn.split(':')[5] ?? '').split('/')
  return `${parts[0]}/${parts.at(-1)}`
}
