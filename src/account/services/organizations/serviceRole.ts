// The role by which AWS Organizations lets other services in.
// AWS: Organizations User Guide, "Service-linked roles", 2026-11.

import type { AccountId, Permission } from '../../types.ts'
import type { Role } from '../iam/state.ts'

export const SERVICE_ROLE = 'AWSServiceRoleForOrganizations'
const SERVICE = 'organizations.amazonaws.com'
const PATH = `/aws-service-role/${SERVICE}/`

export function createsServiceRole(account: AccountId): Permission {
  return {
    action: 'iam:CreateServiceLinkedRole',
    resource: `arn:aws:iam::${account}:role${PATH}${SERVICE_ROLE}`,
    context: { 'iam:AWSServiceName': SERVICE },
  }
}

export function newServiceRole(roleId: string, now: number): Role {
  const trusted = { Effect: 'Allow', Principal: { Service: SERVICE }, Action: 'sts:AssumeRole' }
  return {
    roleName: SERVICE_ROLE,
    roleId,
    path: PATH,
    createDate: now,
    trust: JSON.stringify({ Version: '2012-10-17', Statement: [trusted] }),
    description: 'Service-linked role used by AWS Organizations to enable integration of other AWS services.',
    maxSessionDuration: 3600, // seconds
    attached: [], // SIMPLIFIED: AWSOrganizationsServiceTrustPolicy, which lets it make roles for other services
    inline: {},
    tags: {},
  }
}
