// The sentence AWS answers a refused request with.
// AWS: IAM User Guide, "Troubleshoot access denied error messages", 2026-11. Section M of the specification.

import { serviceOf } from './match/arn.ts'
import { type Analysis, isMatch } from './analyse.ts'
import type { Kind } from './facts.ts'

const EXPLICIT: Readonly<Record<string, string>> = {
  identity: 'an identity-based policy',
  resource: 'a resource-based policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
  vpce: 'a VPC endpoint policy',
}
const IMPLICIT: Readonly<Record<string, string>> = {
  identity: 'identity-based policy',
  resource: 'resource-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  scp: 'service control policy',
  vpce: 'VPC endpoint policy',
}
// Of these kinds AWS names the policy, too.
// AWS: Security Blog, "Enhanced access denied error messages with policy ARNs", 2026-11.
const NAMED = new Set(['identity', 'boundary', 'session', 'scp', 'rcp'])

export function messageOf(analysis: Analysis, decidedBy: string): string {
  const { principal, action, resource } = analysis.request
  if (decidedBy === 'service') return 'Roles may not be assumed by root accounts.'
  // A federated identity has no name in AWS yet.
  if (principal.kind === 'federatedIdentity') return `Not authorized to perform ${action}`
  // S3 tells outsiders nothing about the bucket, not even which side refused.
  if (!('arn' in principal) || (serviceOf(action) === 's3' && !isNear(analysis))) return 'Access Denied'
  // S3 puts the resource in quotes, the other services do not.
  const named = serviceOf(action) === 's3' ? `"${resource}"` : resource
  const on = resource === '*' ? '' : ` on resource: ${named}`
  return `User: ${principal.arn} is not authorized to perform: ${action}${on} ${reason(analysis, decidedBy)}`
}

/** One account or one organization: AWS says more to its own. */
function isNear({ request, facts: { setting } }: Analysis): boolean {
  const { principal, resource } = request.accounts
  return setting.sameAccount || (principal?.orgId !== undefined && principal.orgId === resource.orgId)
}

function reason(analysis: Analysis, decidedBy: string): string {
  const { action, resource } = analysis.request
  const trust = serviceOf(action) === 'sts' && resource.includes(':role/')
  const [how = '', kind = ''] = decidedBy.split(':')
  if (how === 's3-block-public-access')
    return 'because public policies are prevented by the RestrictPublicBuckets setting in S3 Block Public Access.'
  if (serviceOf(action) === 'kms' && !isNear(analysis) && (how === 'resource' || kind === 'resource'))
    return 'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access'
  if (how === 'explicit-deny')
    return trust && kind === 'resource'
      ? 'with an explicit deny in the role trust policy'
      : `with an explicit deny in ${EXPLICIT[kind] ?? 'a policy'}${policyArn(analysis, kind)}`
  const what = trust && how === 'resource' ? 'role trust policy' : (IMPLICIT[how] ?? 'policy')
  return `because no ${what} allows the ${action} action`
}

/** `: <arn>`, where AWS names the policy. An RCP belongs to the owner, so only its own organization is told. */
function policyArn(analysis: Analysis, kind: string): string {
  if (!NAMED.has(kind) || (kind === 'rcp' && !isNear(analysis))) return ''
  const first = analysis.traces[kind as Kind].denies.find(isMatch) // NAMED holds nothing but kinds
  const arn = first && analysis.prepared.byId.get(first.policyId)?.arn
  return arn === undefined ? '' : `: ${arn}`
}
