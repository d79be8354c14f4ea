// The home account as lessons and people look at it: the words of a fixture file.

import type { World } from './types.ts'

/** Plain data by friendly names: `users.ben.attached`, `buckets.photos.policy`, `root.mfaDevices`. */
export function view(world: World): Readonly<Record<string, unknown>> {
  const home = world.accounts[world.home]
  if (!home) return {}
  const { id, alias, root, contacts = {}, details, iam, s3, cloudtrail } = home
  return {
    id,
    alias,
    root,
    contacts,
    ...(details && { details }),
    users: iam.users,
    groups: iam.groups,
    roles: iam.roles,
    ...(iam.passwordPolicy && { passwordPolicy: iam.passwordPolicy }),
    policies: Object.fromEntries(Object.values(iam.policies).map((policy) => [policy.policyName, policy])),
    buckets: s3.buckets,
    publicAccessBlock: s3.publicAccessBlock ?? null,
    trails: cloudtrail?.trails ?? {},
    ...(world.organization && { organization: world.organization }),
  }
}
