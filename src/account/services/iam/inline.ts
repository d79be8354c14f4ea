// Inline policies belong to one user, group or role, and work the same in each.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { iamPolicy, sizeOf } from '../../policyText.ts'
import type { World } from '../../types.ts'
import { INLINE_SIZE } from './quotas.ts'

type Kind = keyof typeof INLINE_SIZE
type Holder = { readonly inline: Record<string, string> }

export function putInline(
  draft: Draft<World>,
  kind: Kind,
  name: string,
  { inline }: Holder,
  { PolicyName, PolicyDocument }: { readonly PolicyName: string; readonly PolicyDocument: string },
): Record<string, never> {
  const text = iamPolicy(draft, PolicyDocument, 'inline')
  const max = INLINE_SIZE[kind]
  if (sizeOf(Object.values({ ...inline, [PolicyName]: text }).join('')) > max)
    fail('LimitExceeded', `Maximum policy size of ${max} bytes exceeded for ${kind} ${name}`, 409)
  inline[PolicyName] = text
  return {}
}

export function inlinePolicy(kind: Kind, { inline }: Holder, name: string): string {
  return own(inline, name) ?? fail('NoSuchEntity', `The ${kind} policy with name ${name} cannot be found.`, 404)
}

export function deleteInline(kind: Kind, holder: Holder, name: string): Record<string, never> {
  inlinePolicy(kind, holder, name)
  delete holder.inline[name]
  return {}
}
