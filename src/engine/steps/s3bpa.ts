// S3 Block Public Access, RestrictPublicBuckets: with a public bucket policy only the owner's account and AWS services
// keep access. AWS: S3 User Guide, "Blocking public access to your Amazon S3 storage", 2026-11. Rule E14.

import { isPublic } from '../isPublic.ts'
import type { Setting } from '../facts.ts'
import type { Policy, Request } from '../types.ts'
import { skip, type Step, type Verdict } from './step.ts'

const NOT_BLOCKED: Verdict = { status: 'pass', code: 'not-blocked' }
const BLOCKED: Verdict = {
  status: 'explicitDeny',
  code: 'public-access-blocked',
  final: { decision: 'ExplicitDeny', decidedBy: 's3-block-public-access' },
}

export const s3bpa: Step = {
  id: 's3bpa',
  account: 'resource',
  judge({ setting: { s3 }, cutOff }) {
    if (!s3) return skip('not-s3')
    return cutOff ? BLOCKED : NOT_BLOCKED
  },
}

/** Does RestrictPublicBuckets keep this caller out? Only outsiders, and only of a bucket with a public policy. */
export function isCutOff(
  { s3BlockPublicAccess, principal }: Pick<Request, 's3BlockPublicAccess' | 'principal'>,
  { sameAccount }: Setting,
  policy: Policy | undefined,
): boolean {
  return (
    s3BlockPublicAccess?.restrictPublicBuckets === true &&
    !sameAccount &&
    principal.kind !== 'service' &&
    policy !== undefined &&
    isPublic(policy.document)
  )
}
