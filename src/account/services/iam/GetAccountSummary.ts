import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from './find.ts'
import { INLINE_SIZE, QUOTA } from './quotas.ts'

/** How much there is, and how much there may be. */
export const GetAccountSummary = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:GetAccountSummary', resource: '*' }],
  run(draft, _input, at) {
    const { iam, root } = homeOf(draft, at)
    const users = Object.values(iam.users)
    const policies = Object.values(iam.policies)
    const devicesInUse = [root, ...users].reduce((sum, { mfaDevices }) => sum + mfaDevices.length, 0)
    return {
      SummaryMap: {
        AccessKeysPerUserQuota: QUOTA.AccessKeysPerUser,
        AccountAccessKeysPresent: root.accessKeys.length > 0 ? 1 : 0,
        AccountMFAEnabled: root.mfaDevices.length > 0 ? 1 : 0,
        AccountSigningCertificatesPresent: (root.signingCertificates ?? []).length > 0 ? 1 : 0,
        AssumeRolePolicySizeQuota: QUOTA.ACLSizePerRole,
        AttachedPoliciesPerGroupQuota: QUOTA.PoliciesPerGroup,
        AttachedPoliciesPerRoleQuota: QUOTA.PoliciesPerRole,
        AttachedPoliciesPerUserQuota: QUOTA.PoliciesPerUser,
        GlobalEndpointTokenVersion: iam.globalEndpointTokenVersion === 'v2Token' ? 2 : 1,
        GroupPolicySizeQuota: INLINE_SIZE.group,
        Groups: Object.keys(iam.groups).length,
        GroupsPerUserQuota: QUOTA.GroupsPerUser,
        GroupsQuota: QUOTA.GroupsPerAccount,
        InstanceProfiles: Object.keys(iam.instanceProfiles ?? {}).length,
        InstanceProfilesQuota: QUOTA.InstanceProfilesPerAccount,
        MFADevices: Object.keys(iam.mfaDevices ?? {}).length,
        MFADevicesInUse: devicesInUse,
        Policies: policies.length,
        PoliciesQuota: QUOTA.PoliciesPerAccount,
        PolicySizeQuota: QUOTA.PolicySize,
        PolicyVersionsInUse: policies.reduce((sum, { versions }) => sum + versions.length, 0),
        Providers: Object.keys(iam.oidcProviders ?? {}).length + Object.keys(iam.samlProviders ?? {}).length,
        RolePolicySizeQuota: INLINE_SIZE.role,
        Roles: Object.keys(iam.roles).length,
        RolesQuota: QUOTA.RolesPerAccount,
        ServerCertificates: Object.keys(iam.serverCertificates ?? {}).length,
        ServerCertificatesQuota: QUOTA.ServerCertificatesPerAccount,
        SigningCertificatesPerUserQuota: QUOTA.SigningCertificatesPerUser,
        UserPolicySizeQuota: INLINE_SIZE.user,
        Users: users.length,
        UsersQuota: QUOTA.UsersPerAccount,
        VersionsPerPolicyQuota: QUOTA.VersionsPerPolicy,
      },
    }
  },
})
