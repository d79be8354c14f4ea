// S3 Block Public Access, RestrictPublicBuckets: with a public bucket policy only the owner's account and AWS services
// keep access. AWS: S3 User Guide, "Blocking public access to your Amazon S3 storage", 2026-11. Rule E14.

import { serviceOf } from '../match/arn.ts'
import { hasWildcard } from '../match/wildcard.ts'
import { type Condition, readPolicy, type Statement } from '../policy/read.ts'
import { skip, type Step } from './step.ts'

export const s3bpa: Step = {
  id: 's3bpa',
  account: 'resource',
  statements: () => [],
  judge({ request, policies, sameAccount }) {
    if (serviceOf(request.action) !== 's3') return skip('not-s3')
    const restricted = request.s3BlockPublicAccess?.restrictPublicBuckets === true
    const outsider = !sameAccount && request.principal.kind !== 'service'
    if (!restricted || !outsider || !policies.resource || !isPublicPolicy(policies.resource.document))
      return { status: 'pass', explain: { code: 'not-blocked', args: {} } }
    return {
      status: 'explicitDeny',
      explain: { code: 'public-access-blocked', args: {} },
      final: { decision: 'ExplicitDeny', decidedBy: 's3-block-public-access' },
    }
  },
}

/** Does any statement allow everybody, without a condition that pins it to somebody or somewhere? */
export function isPublicPolicy(document: unknown): boolean {
  return readPolicy({ document }).statements.some(
    (statement) => statement.effect === 'Allow' && namesEverybody(statement) && !statement.conditions.some(pins),
  )
}

function namesEverybody({ principal }: Statement): boolean {
  return principal?.negated === false && principal.entries.some(({ type, value }) => type === 'AWS' && value === '*')
}

// AWS: S3 User Guide, "The meaning of public", 2026-11.
const PINNING = new Set(
  (
    'aws:PrincipalArn aws:PrincipalAccount aws:PrincipalOrgID aws:PrincipalOrgPaths aws:userid aws:SourceIp aws:SourceArn ' +
    'aws:SourceVpc aws:SourceVpce aws:SourceOwner aws:SourceAccount aws:VpcSourceIp s3:x-amz-server-side-encryption-aws-kms-key-id ' +
    's3:DataAccessPointArn s3:DataAccessPointAccount'
  )
    .toLowerCase()
    .split(' '),
)

function pins({ operator, key, values }: Condition): boolean {
  const positive = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/.test(
    operator,
  )
  return positive && PINNING.has(key.toLowerCase()) && values.length > 0 && values.every((value) => isFixed(key, value))
}

/** A network counts as fixed unless it is broader than /8, in IPv6 /32. */
function isFixed(key: string, value: string): boolean {
  if (value.includes('${') || hasWildcard(value)) return false
  if (!/ip$/i.test(key)) return true
  const [address = '', prefix] = value.split('/')
  return prefix === undefined || Number(prefix) >= (address.includes(':') ? 32 : 8)
}
