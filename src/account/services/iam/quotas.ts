// How much an account may hold, under the names that AWS's errors give.
// AWS: IAM User Guide, "IAM and AWS STS quotas", 2026-11: the defaults, of which some can be raised.

import { fail } from '../../operation.ts'

export const QUOTA = {
  ACLSizePerRole: 2048, // characters of a trust policy, without white space
  AccessKeysPerUser: 2,
  ClientIdsPerOpenIdConnectProvider: 100,
  GroupsPerAccount: 300,
  GroupsPerUser: 10,
  InstanceProfilesPerAccount: 1000,
  InstanceSessionsPerInstanceProfile: 1, // roles
  MfaDevicesPerUser: 8, // and as many for root
  OpenIdConnectProvidersPerAccount: 100,
  PoliciesPerAccount: 1500, // customer managed
  PoliciesPerGroup: 10,
  PoliciesPerRole: 10,
  PoliciesPerUser: 10,
  PolicySize: 6144, // characters of a managed policy, without white space
  RolesPerAccount: 1000,
  SAMLProvidersPerAccount: 100,
  ServerCertificatesPerAccount: 20,
  ServiceSpecificCredentialsPerUser: 2, // for each service
  SigningCertificatesPerUser: 2,
  TagsPerPolicy: 50,
  TagsPerRole: 50,
  TagsPerUser: 50,
  UsersPerAccount: 5000,
  VersionsPerPolicy: 5,
} as const

/** Characters of all inline policies together, without white space. */
export const INLINE_SIZE = { user: 2048, group: 5120, role: 10_240 } as const

/** Fails when there would be more than AWS allows. */
export function within(quota: keyof typeof QUOTA, count: number): void {
  if (count > QUOTA[quota]) fail('LimitExceeded', `Cannot exceed quota for ${quota}: ${QUOTA[quota]}`, 409)
}
