import type { PolicyKind } from '#engine'

/** The kinds of policies, and what one is known by. */
export const kindWord: Record<PolicyKind, { readonly name: string; readonly a: string; readonly sign: string }> = {
  identity: { name: 'Identity-based policy', a: 'an identity-based policy', sign: 'it names no Principal' },
  resource: { name: 'Policy on a resource', a: 'a policy on a resource', sign: 'it names a Principal' },
  trust: { name: 'Trust policy of a role', a: 'the trust policy of a role', sign: 'it lets somebody assume a role' },
  boundary: { name: 'Permissions boundary', a: 'a permissions boundary', sign: 'it limits a user or a role' },
  session: { name: 'Session policy', a: 'a session policy', sign: 'it limits a session' },
  scp: { name: 'Service control policy', a: 'a service control policy', sign: 'it limits accounts' },
  rcp: { name: 'Resource control policy', a: 'a resource control policy', sign: 'it limits resources' },
  endpoint: { name: 'VPC endpoint policy', a: 'the policy of a VPC endpoint', sign: 'it limits a network path' },
}
