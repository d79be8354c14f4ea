// A policy made of what a principal was seen to do.
// AWS: IAM User Guide, "Access Analyzer policy generation", 2026-11.
// SIMPLIFIED: read from the events of this world, not from the files in the trail's bucket, so the role that would read
// those is not looked at; data events and refused calls do not count.

import type { TrailEvent, World } from '../../types.ts'
import type { PolicyGeneration } from './state.ts'

/** API operations whose IAM action has another name. AWS: Service Authorization Reference, Amazon S3, 2026-11. */
const ACTIONS: Readonly<Record<string, string>> = {
  's3:ListBuckets': 's3:ListAllMyBuckets',
  's3:HeadBucket': 's3:ListBucket',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:PutBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:DeleteBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:PutPublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  's3:DeletePublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  's3:PutBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:DeleteBucketOwnershipControls': 's3:PutBucketOwnershipControls',
  's3:DeleteBucketTagging': 's3:PutBucketTagging',
  'access-analyzer:ListFindingsV2': 'access-analyzer:ListFindings',
  'access-analyzer:GetFindingV2': 'access-analyzer:GetFinding',
}

/** What to write into a resource by hand. */
const PLACEHOLDERS: readonly (readonly [action: RegExp, resource: string])[] = [
  [/^s3:(?!ListAllMyBuckets).*Bucket|^s3:.*Configuration$/, 'arn:aws:s3:::${BucketName}'],
  [/^iam:.*(User|LoginProfile|AccessKey)/, 'arn:aws:iam::${Account}:user/${UserNameWithPath}'],
  [/^iam:.*Role/, 'arn:aws:iam::${Account}:role/${RoleNameWithPath}'],
  [/^iam:.*Group/, 'arn:aws:iam::${Account}:group/${GroupNameWithPath}'],
  [/^iam:.*Policy/, 'arn:aws:iam::${Account}:policy/${PolicyNameWithPath}'],
  [/^sts:AssumeRole$/, 'arn:aws:iam::${Account}:role/${RoleNameWithPath}'],
]
const LISTS = /:(List(?!Bucket$)|GetAccount|GetCallerIdentity)/

export function generatedPolicy(world: World, generation: PolicyGeneration, placeholders: boolean): string {
  const actions = [...new Set(world.trail.filter((event) => counts(event, generation)).map(actionOf))].toSorted()
  const resourceOf = (action: string) =>
    placeholders && !LISTS.test(action) ? (PLACEHOLDERS.find(([of]) => of.test(action))?.[1] ?? '*') : '*'
  const groups = new Map<string, string[]>()
  for (const action of actions) {
    const key = `${action.split(':')[0]} ${resourceOf(action)}`
    groups.set(key, [...(groups.get(key) ?? []), action])
  }
  const Statement = [...groups].map(([key, Action]) => ({
    Effect: 'Allow',
    Action,
    Resource: key.slice(key.indexOf(' ') + 1),
  }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

function counts(
  { userIdentity, eventTime, managementEvent, errorCode }: TrailEvent,
  { principalArn, from, to }: PolicyGeneration,
) {
  const time = Date.parse(eventTime)
  const by = userIdentity.sessionContext?.sessionIssuer?.arn ?? userIdentity.arn
  return managementEvent && errorCode !== 'AccessDenied' && by === principalArn && time >= from && time < to
}

function actionOf({ eventSource, eventName }: TrailEvent): string {
  const action = `${eventSource.split('.')[0]}:${eventName}`
  return ACTIONS[action] ?? action
}
