// Which permissions policies let a user, group or role reach a service at all.
// AWS: IAM API Reference, ListPoliciesGrantingServiceAccess, 2026-11: what a policy allows counts, whatever forbids it.

import type { Draft } from 'immer'
import { matchesPattern } from '#engine'
import { type At, fail } from '../../operation.ts'
import { statementsOf } from '../../policyStatements.ts'
import type { World } from '../../types.ts'
import { findGroup, findRole, findUser, lookUpPolicy } from './find.ts'
import type { ManagedPolicy } from './state.ts'

interface Carrier {
  readonly type: 'USER' | 'GROUP' | 'ROLE'
  readonly name: string
  readonly attached: readonly string[]
  readonly inline: Readonly<Record<string, string>>
}

/** The identity of an ARN and, for a user, the groups. */
export function carriersOf(draft: Draft<World>, at: At, arn: string): readonly Carrier[] {
  const [, account, kind, name = ''] = /^arn:aws:iam::(\d{12}):(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  if (account !== at.account) return fail('InvalidInput', `ARN ${arn} is not valid.`)
  const group = (groupName: string): Carrier => ({ type: 'GROUP', name: groupName, ...findGroup(draft, at, groupName) })
  if (kind === 'group') return [group(name)]
  if (kind === 'role') return [{ type: 'ROLE', name, ...findRole(draft, at, name) }]
  const user = findUser(draft, at, name)
  return [{ type: 'USER', name, ...user }, ...user.groups.map(group)]
}

export function policiesGranting(draft: Draft<World>, at: At, carriers: readonly Carrier[], namespace: string) {
  const attached = [...new Set(carriers.flatMap((carrier) => carrier.attached))]
  return [
    ...attached
      .map((arn) => ({ arn, policy: lookUpPolicy(draft, at, arn) }))
      .filter(({ policy }) => reaches(documentOf(policy), namespace))
      .map(({ arn, policy }) => ({ PolicyName: policy.policyName, PolicyType: 'MANAGED' as const, PolicyArn: arn })),
    ...carriers.flatMap(({ type, name, inline }) =>
      Object.entries(inline)
        .filter(([, text]) => reaches(text, namespace))
        .map(([PolicyName]) => ({ PolicyName, PolicyType: 'INLINE' as const, EntityType: type, EntityName: name })),
    ),
  ]
}

/** The document of a policy's default version. */
export function documentOf({ versions, defaultVersionId }: ManagedPolicy): string {
  return versions.find(({ versionId }) => versionId === defaultVersionId)?.document ?? ''
}

/** Does a policy's text allow anything of a service? */
export function reaches(text: string, namespace: string): boolean {
  const service = (action: string) =>
    matchesPattern((action.split(':')[0] ?? '').toLowerCase(), namespace.toLowerCase())
  return statementsOf(text).some(
    ({ effect, actions, notActions }) =>
      effect === 'Allow' &&
      (actions.some(service) ||
        (notActions.length > 0 && !notActions.some((action) => service(action) && /^[^:]*$|:\*$/.test(action)))),
  )
}
