// Attaching a managed policy works the same for everything that can carry one.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import type { World } from '../../types.ts'
import { findAttachable, lookUpPolicy } from './find.ts'
import { within } from './quotas.ts'

type Holder = { attached: string[] }
type Kind = 'User' | 'Group' | 'Role'

export function attach(draft: Draft<World>, at: At, kind: Kind, holder: Holder, arn: string): Record<string, never> {
  findAttachable(draft, at, arn, kind)
  if (holder.attached.includes(arn)) return {}
  within(`PoliciesPer${kind}`, holder.attached.length + 1)
  holder.attached.push(arn)
  return {}
}

export function detach(holder: Holder, arn: string): Record<string, never> {
  if (!holder.attached.includes(arn)) fail('NoSuchEntity', `Policy ${arn} was not found.`, 404)
  holder.attached = holder.attached.filter((one) => one !== arn)
  return {}
}

/** What is attached, as lists show it. */
export function attachedPolicies(
  draft: Draft<World>,
  at: At,
  { attached }: { readonly attached: readonly string[] },
  pathPrefix = '/',
) {
  return attached
    .map((arn) => ({ arn, ...lookUpPolicy(draft, at, arn) }))
    .filter(({ path }) => path.startsWith(pathPrefix))
    .map(({ arn, policyName }) => ({ PolicyName: policyName, PolicyArn: arn }))
}
