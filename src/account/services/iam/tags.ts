// Tags given while something is made. AWS: IAM User Guide, "Tagging IAM resources", 2026-11.

import type { Permission } from '../../types.ts'
import { fail } from '../../operation.ts'

type Tag = { readonly Key: string; readonly Value: string }

/** The condition keys of a call that gives tags. */
export function requestTags(tags: readonly Tag[] = []): NonNullable<Permission['context']> {
  if (tags.length === 0) return {}
  return {
    ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
    'aws:TagKeys': tags.map(({ Key }) => Key),
  }
}

/** Making something with tags needs the permission to tag, too: iam:TagUser, iam:TagRole. */
export function tagging(action: string, resource: string, tags: readonly Tag[] = []): readonly Permission[] {
  return tags.length === 0 ? [] : [{ action, resource, context: requestTags(tags) }]
}

export function tagMap(tags: readonly Tag[] = []): Record<string, string> {
  const keys = tags.map(({ Key }) => Key.toLowerCase())
  if (new Set(keys).size < keys.length)
    fail('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.')
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
}
