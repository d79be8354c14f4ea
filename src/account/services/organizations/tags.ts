// Tags of roots, OUs, accounts, policies and the resource policy. AWS: Organizations API Reference, TagResource, 2026-11.

import type { Draft } from 'immer'
import { own } from '../../own.ts'
import { policyArn, resourcePolicyArn, targetArn } from './arn.ts'
import { isInvalid, refuse, violates } from './errors.ts'
import { MOST } from './quotas.ts'
import type { Organization } from './state.ts'

type Tag = { readonly Key: string; readonly Value: string }

export function tagMap(added: readonly Tag[] = [], old: Readonly<Record<string, string>> = {}): Record<string, string> {
  if (added.some(({ Key }) => /^aws:/i.test(Key))) isInvalid('INVALID_SYSTEM_TAGS_PARAMETER')
  if (new Set(added.map(({ Key }) => Key)).size < added.length) isInvalid('DUPLICATE_TAG_KEY')
  const tags = { ...old, ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) }
  if (Object.keys(tags).length > MOST.tags) violates('TAGS')
  return tags
}

export function findTagged(organization: Draft<Organization>, id: string): { tags: Record<string, string> } {
  const { root, resourcePolicy } = organization
  if (id === root.id) return root
  if (resourcePolicy?.id === id) return resourcePolicy
  return (
    own(organization.units, id) ??
    own(organization.members, id) ??
    own(organization.policies, id) ??
    refuse('TargetNotFound')
  )
}

export function taggedArn(organization: Organization, id: string): string {
  if (id.startsWith('rp-')) return resourcePolicyArn(organization, id)
  const policy = own(organization.policies, id)
  return policy ? policyArn(organization, policy) : targetArn(organization, id)
}
