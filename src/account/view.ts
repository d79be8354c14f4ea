// The home account as lessons and people look at it: the words of a fixture file.

import { nameOf } from './services/account/name.ts'
import type { World } from './types.ts'

/** Plain data by friendly names: `users.ben.attached`, `buckets.photos.policy`, `root.mfaDevices`. */
export function view(world: World): Readonly<Record<string, unknown>> {
  const home = world.accounts[world.home]
  if (!home) return {}
  const { id, alias, root, contacts = {}, details, iam, s3, cloudtrail, dynamodb, lambda, ec2, budgets } = home
  return {
    id,
    alias,
    root,
    contacts,
    name: nameOf(home),
    ...(details && { details }),
    iamBillingAccess: home.billingAccess ?? 'activated',
    users: iam.users,
    groups: iam.groups,
    roles: iam.roles,
    ...(iam.passwordPolicy && { passwordPolicy: iam.passwordPolicy }),
    policies: Object.fromEntries(Object.values(iam.policies).map((policy) => [policy.policyName, policy])),
    instanceProfiles: iam.instanceProfiles ?? {},
    buckets: s3.buckets,
    publicAccessBlock: s3.publicAccessBlock ?? null,
    trails: cloudtrail?.trails ?? {},
    tables: dynamodb?.tables ?? {},
    functions: lambda?.functions ?? {},
    instances: byName(Object.values(ec2?.instances ?? {}), ({ id, tags }) => tags.Name ?? id),
    volumes: byName(Object.values(ec2?.volumes ?? {}), ({ id, tags }) => tags.Name ?? id),
    securityGroups: byName(Object.values(ec2?.securityGroups ?? {}), ({ name }) => name),
    budgets: budgets?.budgets ?? {},
    jobs: world.jobs ?? {},
    ...(world.organization && { organization: world.organization }),
  }
}

function byName<T>(all: readonly T[], nameOf: (one: T) => string): Readonly<Record<string, T>> {
  return Object.fromEntries(all.map((one) => [nameOf(one), one]))
}
