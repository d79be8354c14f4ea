// The home account as lessons and people look at it: the words of a fixture file.

import type { World } from './types.ts'

/** Plain data by friendly names: `users.ben.attached`, `buckets.photos.policy`, `root.mfaDevices`. */
export function view(world: World): Readonly<Record<string, unknown>> {
  const home = world.accounts[world.home]
  if (!home) return {}
  const { id, alias, root, contacts = {}, details, iam, s3, cloudtrail, dynamodb, lambda, ec2 } = home
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
    tables: dynamodb?.tables ?? {},
    functions: lambda?.functions ?? {},
    instances: byName(Object.values(ec2?.instances ?? {}), ({ id, tags }) => tags.Name ?? id),
    securityGroups: byName(Object.values(ec2?.securityGroups ?? {}), ({ name }) => name),
    ...(world.organization && { organization: world.organization }),
  }
}

function byName<T>(all: readonly T[], nameOf: (one: T) => string): Readonly<Record<string, T>> {
  return Object.fromEntries(all.map((one) => [nameOf(one), one]))
}
