// AWS: Service Authorization Reference, "Resource types defined by AWS Organizations", 2026-11.

import { managed } from './managed.ts'
import type { Organization, OrganizationPolicy } from './state.ts'

export function organizationArn({ managementAccount, id }: Organization): string {
  return `arn:aws:organizations::${managementAccount}:organization/${id}`
}

/** Of the root, an OU or an account. */
export function targetArn({ managementAccount, id }: Organization, target: string): string {
  const kind = target.startsWith('r-') ? 'root' : target.startsWith('ou-') ? 'ou' : 'account'
  return `arn:aws:organizations::${managementAccount}:${kind}/${id}/${target}`
}

export function policyArn(
  { managementAccount, id: organization }: Organization,
  { id, type }: Pick<OrganizationPolicy, 'id' | 'type'>,
): string {
  return Object.hasOwn(managed, id)
    ? `arn:aws:organizations::aws:policy/${type.toLowerCase()}/${id}`
    : `arn:aws:organizations::${managementAccount}:policy/${organization}/${type.toLowerCase()}/${id}`
}

export function handshakeArn(organization: Organization, id: string, kind = 'invite'): string {
  return `arn:aws:organizations::${organization.managementAccount}:handshake/${organization.id}/${kind}/${id}`
}

export function resourcePolicyArn(organization: Organization, id: string): string {
  return `arn:aws:organizations::${organization.managementAccount}:resourcepolicy/${organization.id}/${id}`
}
