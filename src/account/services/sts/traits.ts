// What is passed to a session when it is made: policies that limit it, tags, and where it came from.
// AWS: IAM User Guide, "Pass session tags in AWS STS" and "Monitor and control actions taken with assumed roles", 2026-11.

import { managedPolicies } from '../../managedPolicies/index.ts'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { iamPolicy, sizeOf } from '../../policyText.ts'
import { present } from '../../present.ts'
import type { Account, Caller, Permission, World } from '../../types.ts'
import { requestTags } from '../iam/tags.ts'
import type { SessionTraits } from './state.ts'
import type { WebIdentity } from './tokens.ts'

type Tags = Readonly<Record<string, string>>
export interface Passed {
  readonly Policy?: string | undefined
  readonly PolicyArns?: readonly { readonly arn: string }[] | undefined
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[] | undefined
  readonly TransitiveTagKeys?: readonly string[] | undefined
  readonly SourceIdentity?: string | undefined
}

/** Passing tags and a source identity, the inherited ones too, needs permissions of its own. */
export function permissionsFor(
  action: string,
  resource: string,
  caller: Caller,
  passed: Passed,
  context: NonNullable<Permission['context']> = {},
): readonly Permission[] {
  const source = passed.SourceIdentity ?? inherited(caller).sourceIdentity
  const keys = {
    ...requestTags(passed.Tags),
    ...(passed.TransitiveTagKeys?.length && { 'sts:TransitiveTagKeys': passed.TransitiveTagKeys }),
    ...(source !== undefined && { 'sts:SourceIdentity': source }),
    ...context,
  }
  const tagged = (passed.Tags?.length ?? 0) > 0 || Object.keys(transitiveTags(caller)).length > 0
  return [
    action,
    ...(tagged ? ['sts:TagSession'] : []),
    ...(source === undefined ? [] : ['sts:SetSourceIdentity']),
  ].map((one) => ({ action: one, resource, context: keys }))
}

/** The traits of the new session, and how much of the allotted space they fill, in percent. */
export function traitsFor(
  world: World,
  { id, iam }: Account,
  caller: Caller,
  passed: Passed,
): { readonly traits: SessionTraits; readonly size: { readonly PackedPolicySize?: number } } {
  const { Policy, PolicyArns = [], SourceIdentity } = passed
  const tags = { ...transitiveTags(caller), ...ownTags(caller, passed) }
  const transitive = [...Object.keys(transitiveTags(caller)), ...(passed.TransitiveTagKeys ?? [])]
  const sourceIdentity = sourceFor(caller, SourceIdentity)
  const policyArns = PolicyArns.map(({ arn }) => arn)
  for (const arn of policyArns)
    if (!own(iam.policies, arn) && !own(managedPolicies, arn))
      fail('ValidationError', `Policy ${arn} does not exist in account ${id} and is none of AWS's.`)
  return {
    traits: present({
      policy: Policy === undefined ? undefined : iamPolicy(world, Policy, 'session'),
      policyArns: policyArns.length > 0 ? policyArns : undefined,
      tags: Object.keys(tags).length > 0 ? tags : undefined,
      transitive: transitive.length > 0 ? transitive : undefined,
      sourceIdentity,
    }),
    size: packed([Policy === undefined ? 0 : sizeOf(Policy), ...policyArns.map((arn) => arn.length)], tags),
  }
}

// SIMPLIFIED: AWS packs policies and tags into a binary form and measures that.
const ROOM = { policies: 2048, tags: 8192 } // characters

function packed(policies: readonly number[], tags: Tags): { PackedPolicySize?: number } {
  const sum = policies.reduce((all, size) => all + size, 0)
  const written = Object.entries(tags).reduce((all, [key, value]) => all + key.length + value.length, 0)
  const percent = Math.ceil((sum / ROOM.policies + written / ROOM.tags) * 100)
  if (percent > 100)
    fail('PackedPolicyTooLarge', `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`)
  return percent === 0 ? {} : { PackedPolicySize: percent }
}

function ownTags(caller: Caller, { Tags = [], TransitiveTagKeys = [] }: Passed): Tags {
  const keys = Tags.map(({ Key }) => Key.toLowerCase())
  if (new Set(keys).size < keys.length)
    fail('InvalidParameterValue', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.')
  if (TransitiveTagKeys.some((key) => !keys.includes(key.toLowerCase())))
    fail('InvalidParameterValue', 'The specified transitive tag key must be included in the requested tags.')
  if (Object.keys(transitiveTags(caller)).some((key) => keys.includes(key.toLowerCase())))
    fail(
      'InvalidParameterValue',
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    )
  return Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]))
}

/** Once set, it stays for the whole chain of roles. The words of the refusal are ours. */
function sourceFor(caller: Caller, asked: string | undefined): string | undefined {
  const { sourceIdentity = asked } = inherited(caller)
  if (asked !== undefined && asked !== sourceIdentity)
    fail('AccessDenied', `The source identity of the session is ${sourceIdentity} and cannot be changed.`, 403)
  return sourceIdentity
}

function transitiveTags(caller: Caller): Tags {
  const { tags = {}, transitive = [] } = inherited(caller)
  const passing = new Set(transitive)
  return Object.fromEntries(Object.entries(tags).filter(([key]) => passing.has(key)))
}

/** Only roles pass something on to the next role. */
function inherited(caller: Caller): SessionTraits {
  return caller.kind === 'role' ? caller.traits : {}
}

/** The member of an answer. */
export function sourceShown({ sourceIdentity }: SessionTraits): { SourceIdentity?: string } {
  return sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }
}

/** What an identity provider passes with its token. */
export function passedBy({
  tags = {},
  transitive,
  sourceIdentity,
}: Pick<WebIdentity, 'tags' | 'transitive' | 'sourceIdentity'>): Passed {
  return {
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    TransitiveTagKeys: transitive,
    SourceIdentity: sourceIdentity,
  }
}
