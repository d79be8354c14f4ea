// Tags at creation and after. AWS: EC2 User Guide, "Tag your Amazon EC2 resources", 2026-11.

import { fail } from '../../operation.ts'
import type { AccountId, Permission } from '../../types.ts'
import { ec2Arn } from './resources.ts'

export interface Tag {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
}
export interface TagSpecification {
  readonly ResourceType?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
}
type Specifications = readonly TagSpecification[] | undefined

const MOST = 50 // on one resource

export function tagsFrom(
  tags: readonly Tag[] = [],
  old: Readonly<Record<string, string>> = {},
): Record<string, string> {
  for (const { Key = '' } of tags) {
    if (Key === '' || Key.length > 128 || Key === '__proto__')
      fail('InvalidParameterValue', `Tag key is not valid. Tag keys must be between 1 and 128 characters in length`)
    if (/^aws:/i.test(Key)) fail('InvalidParameterValue', "Tag keys starting with 'aws:' are reserved for internal use")
  }
  const all = { ...old, ...Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])) }
  if (Object.keys(all).length > MOST) fail('TagLimitExceeded', `You have reached the maximum of ${MOST} tags.`)
  return all
}

/** SIMPLIFIED: of the types that there are here. */
const TYPES = new Set([
  'instance',
  'volume',
  'network-interface',
  'key-pair',
  'security-group',
  'security-group-rule',
  'snapshot',
  'elastic-ip',
])

/** The tags that a request gives to what it makes of one type. */
export function tagsFor(type: string, specifications: Specifications): Record<string, string> {
  const wrong = (specifications ?? []).find(({ ResourceType = '' }) => !TYPES.has(ResourceType))
  if (wrong)
    fail(
      'InvalidParameterValue',
      `'${wrong.ResourceType ?? ''}' is not a valid taggable resource type for this operation.`,
    )
  return tagsFrom((specifications ?? []).filter((one) => one.ResourceType === type).flatMap(({ Tags }) => Tags ?? []))
}

export function requestKeys(tags: readonly Tag[]): NonNullable<Permission['context']> {
  return {
    ...Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [`aws:RequestTag/${Key}`, Value])),
    ...(tags.length > 0 && { 'aws:TagKeys': tags.map(({ Key = '' }) => Key) }),
  }
}

/** The same keys, for one type of what a request makes. */
export function requestKeysFor(type: string, specifications: Specifications): NonNullable<Permission['context']> {
  return requestKeys(
    (specifications ?? []).filter((one) => one.ResourceType === type).flatMap(({ Tags }) => Tags ?? []),
  )
}

/** Making something with tags needs ec2:CreateTags on it, which knows what makes it: `RunInstances`. */
export function tagging(
  account: AccountId,
  createAction: string,
  specifications: Specifications,
): readonly Permission[] {
  return (specifications ?? []).map(({ ResourceType = '*', Tags = [] }) => ({
    action: 'ec2:CreateTags',
    resource: ec2Arn(account, ResourceType, '*'),
    context: { 'ec2:CreateAction': createAction, ...requestKeys(Tags) },
  }))
}

export function tagList(tags: Readonly<Record<string, string>>) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}
