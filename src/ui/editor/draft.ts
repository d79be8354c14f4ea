// A policy in the editor: a save that has not been sent yet. Trying a draft out means making that save in a copy of
// the account that nobody keeps, so every kind of policy is tried the same way and nothing is recomputed by hand.

import { type Call, call, type World } from '#account'

export type OpenPolicy =
  | { readonly id: string; readonly kind: 'managed'; readonly name: string; readonly arn: string }
  | { readonly id: string; readonly kind: 'inline'; readonly name: string; readonly userName: string }
  | { readonly id: string; readonly kind: 'bucket'; readonly name: string; readonly bucket: string }

export interface Draft {
  readonly policy: OpenPolicy
  readonly saved: string // as the account has it
  readonly text: string // as the learner has it
  readonly good: string // the last text that could be saved; what the evaluation shows
  readonly problem: string | null // why `text` cannot be saved
}

const EMPTY = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'

/** Every policy of the learner's account that can be opened, by the ids that evaluations use. */
export function policiesIn(world: World): readonly OpenPolicy[] {
  const account = world.accounts[world.home]
  if (!account) return []
  const { policies, users } = account.iam
  return [
    ...Object.entries(policies).map(([arn, { policyName }]) => ({
      id: arn,
      kind: 'managed' as const,
      name: policyName,
      arn,
    })),
    ...Object.values(users).flatMap(({ userName, inline }) =>
      Object.keys(inline).map((name) => ({
        id: `user/${userName}/inline/${name}`,
        kind: 'inline' as const,
        name,
        userName,
      })),
    ),
    ...Object.keys(account.s3.buckets).map((bucket) => ({
      id: `bucket/${bucket}`,
      kind: 'bucket' as const,
      name: bucket,
      bucket,
    })),
  ]
}

/** The policy's text in the account; null where there is none yet. */
function readSaved(world: World, policy: OpenPolicy): string | null {
  const account = world.accounts[world.home]
  switch (policy.kind) {
    case 'managed': {
      const managed = account?.iam.policies[policy.arn]
      return managed?.versions.find((version) => version.versionId === managed.defaultVersionId)?.document ?? null
    }
    case 'inline':
      return account?.iam.users[policy.userName]?.inline[policy.name] ?? null
    case 'bucket':
      return account?.s3.buckets[policy.bucket]?.policy ?? null
  }
}

/** Opens a policy by its id; null when the account has no such policy (a managed policy of AWS cannot be edited). */
export function openDraft(world: World, id: string): Draft | null {
  const policy = policiesIn(world).find((candidate) => candidate.id === id)
  if (!policy) return null
  const saved = readSaved(world, policy) ?? EMPTY
  return { policy, saved, text: saved, good: saved, problem: null }
}

/** An untouched draft follows the account; one with changes in it is the learner's and stays, against what is saved now. */
export function refreshed(draft: Draft | null, world: World): Draft | null {
  if (!draft) return null
  const untouched = draft.text === draft.saved
  const now = openDraft(world, draft.policy.id)
  if (!now) return untouched ? null : draft
  if (now.saved === draft.saved) return draft
  return untouched ? now : { ...draft, saved: now.saved }
}

export function withText(draft: Draft, world: World, text: string): Draft {
  if (text === draft.saved) return { ...draft, text, good: text, problem: null }
  const tried = tryOut(world, draft.policy, text)
  return typeof tried === 'string' ? { ...draft, text, problem: tried } : { ...draft, text, good: text, problem: null }
}

const MAX_VERSIONS = 5 // AWS: IAM User Guide, "IAM and AWS STS quotas", versions of a managed policy, 2026-11

/** The calls that save a text. A managed policy that is full gives up its oldest version, as the IAM console offers. */
export function saveCalls(policy: OpenPolicy, world: World, text: string): readonly Omit<Call, 'as'>[] {
  switch (policy.kind) {
    case 'managed': {
      const PolicyArn = policy.arn
      const managed = world.accounts[world.home]?.iam.policies[PolicyArn]
      const create = {
        operation: 'iam.CreatePolicyVersion',
        input: { PolicyArn, PolicyDocument: text, SetAsDefault: true },
      }
      const oldest = managed?.versions.findLast((version) => version.versionId !== managed.defaultVersionId)
      if (!managed || managed.versions.length < MAX_VERSIONS || !oldest) return [create]
      return [{ operation: 'iam.DeletePolicyVersion', input: { PolicyArn, VersionId: oldest.versionId } }, create]
    }
    case 'inline':
      return [
        {
          operation: 'iam.PutUserPolicy',
          input: { UserName: policy.userName, PolicyName: policy.name, PolicyDocument: text },
        },
      ]
    case 'bucket':
      return [{ operation: 's3.PutBucketPolicy', input: { Bucket: policy.bucket, Policy: text } }]
  }
}

const tries = new WeakMap<World, { readonly id: string; readonly text: string; readonly tried: World | string }>()

/**
 * The account as it would be with the text saved, or the sentence that says why it cannot be. The latest try is kept: all
 * that shows a draft asks for the same one.
 */
export function tryOut(world: World, policy: OpenPolicy, text: string): World | string {
  const latest = tries.get(world)
  if (latest?.id === policy.id && latest.text === text) return latest.tried
  const tried = saved(world, policy, text)
  tries.set(world, { id: policy.id, text, tried })
  return tried
}

function saved(world: World, policy: OpenPolicy, text: string): World | string {
  let tried = world
  for (const { operation, input } of saveCalls(policy, world, text)) {
    const outcome = call(tried, { identity: 'root' }, operation, input)
    if (!outcome.result.ok) return outcome.result.error.message
    tried = outcome.world
  }
  return tried
}
