// Tags of users, roles and policies. AWS: IAM User Guide, "Tagging IAM resources", 2026-11.

import { fail } from '../../operation.ts'
import type { Permission } from '../../types.ts'
import { type QUOTA, within } from './quotas.ts'

type Tag = { readonly Key: string; readonly Value: string }
type Tags = Readonly<Record<string, string>>
type Fold = (key: string) => string

/** Users and roles cannot have `team` beside `Team`. */
const ignoringCase: Fold = (key) => key.toLowerCase()
/** Everything else can. */
export const withCase: Fold = (key) => key

/** The condition keys of a call that gives tags. */
export function requestTags(tags: readonly Tag[] = []): NonNullable<Permission['context']> {
  if (tags.length === 0) return {}
  return {
    ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
    'aws:TagKeys': tags.map(({ Key }) => Key),
  }
}

/** Making something with tags needs the permission to tag, too: iam:TagUser, iam:TagRole, iam:TagPolicy. */
export function tagging(action: string, resource: string, tags: readonly Tag[] = []): readonly Permission[] {
  return tags.length === 0 ? [] : [{ action, resource, context: requestTags(tags) }]
}

export function tagMap(tags: readonly Tag[] = [], fold: Fold = ignoringCase): Record<string, string> {
  if (new Set(tags.map(({ Key }) => fold(Key))).size < tags.length)
    fail('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.')
  if (tags.some(({ Key }) => Key.toLowerCase().startsWith('aws:')))
    fail('InvalidInput', "Tag keys starting with 'aws:' are reserved for internal use")
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
}

/** A key that is there already gets the new value, and the new spelling. */
export function addTags(
  holder: { tags?: Record<string, string> },
  tags: readonly Tag[],
  quota: Extract<keyof typeof QUOTA, `Tags${string}`>,
  fold?: Fold,
): Record<string, never> {
  const added = tagMap(tags, fold)
  const all = { ...withoutTags(holder.tags, Object.keys(added), fold), ...added }
  within(quota, Object.keys(all).length)
  holder.tags = all
  return {}
}

/** Keys that are not there are no mistake. */
export function removeTags(
  holder: { tags?: Record<string, string> },
  keys: readonly string[],
  fold?: Fold,
): Record<string, never> {
  holder.tags = withoutTags(holder.tags, keys, fold)
  return {}
}

function withoutTags(tags: Tags = {}, keys: readonly string[], fold: Fold = ignoringCase): Record<string, string> {
  const gone = new Set(keys.map(fold))
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !gone.has(fold(key))))
}

/** Sorted by key. AWS: IAM API Reference, ListUserTags, 2026-11. */
export function tagList(tags: Tags = {}): readonly Tag[] {
  return Object.entries(tags)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([Key, Value]) => ({ Key, Value }))
}
