// The policies of the learner's account by the names that lessons give them: `policy/NAME` (its default version),
// `user/NAME/inline/POLICY`, `role/NAME/trust`, `bucket/NAME`, `table/NAME`.

import type { World } from '#account'
import type { PolicyType } from '#engine'

export interface NamedPolicy {
  readonly name: string
  readonly text: string
  readonly type: PolicyType | 'trust'
}

type Holders = Readonly<Record<string, { readonly inline: Readonly<Record<string, string>> }>>

export function policyAt(world: World, named: string): NamedPolicy | undefined {
  return policiesIn(world).find(({ name }) => name === named)
}

export function policiesIn(world: World): readonly NamedPolicy[] {
  const home = world.accounts[world.home]
  if (!home) return []
  const { iam, s3, dynamodb } = home
  const holders: Readonly<Record<string, Holders>> = { user: iam.users, group: iam.groups, role: iam.roles }
  const inline = Object.entries(holders).flatMap(([kind, all]) =>
    Object.entries(all).flatMap(([holder, { inline: policies }]) =>
      Object.entries(policies).map(([name, text]) => [`${kind}/${holder}/inline/${name}`, text] as const),
    ),
  )
  const managed = Object.values(iam.policies).map(
    ({ policyName, versions, defaultVersionId }) =>
      [`policy/${policyName}`, versions.find(({ versionId }) => versionId === defaultVersionId)?.document] as const,
  )
  const ofResources = [
    ...Object.entries(s3.buckets).map(([name, { policy }]) => [`bucket/${name}`, policy] as const),
    ...Object.entries(dynamodb?.tables ?? {}).map(([name, { policy }]) => [`table/${name}`, policy?.text] as const),
  ]
  const trust = Object.entries(iam.roles).map(([name, role]) => [`role/${name}/trust`, role.trust] as const)
  return [...of('identity', [...managed, ...inline]), ...of('resource', ofResources), ...of('trust', trust)]
}

function of(
  type: NamedPolicy['type'],
  all: readonly (readonly [name: string, text: string | null | undefined])[],
): readonly NamedPolicy[] {
  return all.flatMap(([name, text]) => (typeof text === 'string' ? [{ name, text, type }] : []))
}
