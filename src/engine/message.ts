// The sentence AWS answers a refused request with. AWS: IAM User Guide, "Troubleshoot access denied error messages", 2026-11.

import { serviceOf } from './match/arn.ts'
import type { Analysis } from './steps/step.ts'
import type { StatementTrace } from './types.ts'

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
// AWS names the policy only for these kinds, and only within one account or organization.
const NAMED = new Set(['identity', 'boundary', 'session', 'scp', 'rcp'])

export function messageOf(analysis: Analysis, decidedBy: string, deciding: readonly StatementTrace[]): string {
  const { principal, action, resource } = analysis.request
  if (!('arn' in principal)) return 'Access Denied'
  // S3 puts the resource in quotes, the other services do not.
  const named = serviceOf(action) === 's3' ? `"${resource}"` : resource
  const on = resource === '*' ? '' : ` on resource: ${named}`
  return `User: ${principal.arn} is not authorized to perform: ${action}${on}${reason(analysis, decidedBy, deciding)}`
}

function reason({ request, policies }: Analysis, decidedBy: string, deciding: readonly StatementTrace[]): string {
  const trust = /^sts:/i.test(request.action) && /:role\//.test(request.resource)
  const [, kind = ''] = decidedBy.split(':')
  if (decidedBy.startsWith('explicit-deny:')) {
    if (trust && kind === 'resource') return ' with an explicit deny in the role trust policy'
    const { identity, boundary, session = [], scps = [], rcps = [] } = policies
    const carriers = [...identity, boundary, ...session, ...scps.flat(), ...rcps.flat()]
    const arn = NAMED.has(kind) ? carriers.find((policy) => policy?.id === deciding[0]?.policyId)?.arn : undefined
    return ` with an explicit deny in ${EXPLICIT[kind] ?? 'a policy'}${arn === undefined ? '' : `: ${arn}`}`
  }
  if (decidedBy === 's3-block-public-access')
    return ' because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.'
  if (trust && decidedBy === 'resource') return ' because no role trust policy allows the sts:AssumeRole action'
  const implicit = IMPLICIT[decidedBy]
  return implicit === undefined ? '' : ` because no ${implicit} allows the ${request.action} action`
}
