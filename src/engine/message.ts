// The sentence AWS answers a refused request with.
// AWS: IAM User Guide, "Troubleshoot access denied error messages", 2026-11. Section M of the specification.

import type { Analysis } from './analyse.ts'
import type { Kind } from './facts.ts'
import { policyOf } from './prepare.ts'

const EXPLICIT: Readonly<Record<Kind, string>> = {
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
const NAMED: ReadonlySet<Kind> = new Set<Kind>(['identity', 'boundary', 'session', 'scp', 'rcp'])

export function messageOf(analysis: Analysis, decidedBy: string): string {
  const { principal, action, resource } = analysis.request
  const { service } = analysis.scene.action
  if (decidedBy === 'service' && principal.kind === 'root') return 'Roles may not be assumed by root accounts.'
  // A federated identity has no name in AWS yet.
  if (principal.kind === 'federatedIdentity') return `Not authorized to perform ${action}`
  // S3 tells outsiders nothing about the bucket, not even which side refused.
  if (!('arn' in principal) || (service === 's3' && !isNear(analysis))) return 'Access Denied'
  // S3 puts the resource in quotes, the other services do not.
  const named = service === 's3' ? `"${resource}"` : resource
  const on = resource === '*' ? '' : ` on resource: ${named}`
  return `User: ${principal.arn} is not authorized to perform: ${action}${on} ${reason(analysis, decidedBy)}`
}

/** One account or one organization: AWS says more to its own. */
function isNear({ request, facts: { setting } }: Analysis): boolean {
  const { principal, resource } = request.accounts
  return setting.sameAccount || (principal?.orgId !== undefined && principal.orgId === resource.orgId)
}

function reason(analysis: Analysis, decidedBy: string): string {
  const { action } = analysis.request
  const { service } = analysis.scene.action
  const trust = service === 'sts' && analysis.facts.setting.strict
  const { denied } = analysis.facts
  if (decidedBy === 's3-block-public-access')
    return 'because public policies are prevented by the RestrictPublicBuckets setting in S3 Block Public Access.'
  if (service === 'kms' && (decidedBy === 'resource' || denied === 'resource') && !isNear(analysis))
    return 'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access'
  if (denied)
    return trust && denied === 'resource'
      ? 'with an explicit deny in the role trust policy'
      : `with an explicit deny in ${EXPLICIT[denied]}${policyArn(analysis, denied)}`
  const what = trust && decidedBy === 'resource' ? 'role trust policy' : (IMPLICIT[decidedBy] ?? 'policy')
  return `because no ${what} allows the ${action} action`
}

/** `: <arn>`, where AWS names the policy. An RCP belongs to the owner, so only its own organization is told. */
function policyArn(analysis: Analysis, kind: Kind): string {
  if (!NAMED.has(kind) || (kind === 'rcp' && !isNear(analysis))) return ''
  const [first] = analysis.traces[kind].denying
  const arn = first && policyOf(analysis.prepared, kind, first.policyId)?.arn
  return arn === undefined ? '' : `: ${arn}`
}
