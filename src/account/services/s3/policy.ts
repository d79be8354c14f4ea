// What S3 itself asks of a bucket policy before it saves one.
// AWS: S3 User Guide, "Bucket policies", error messages as recorded, 2026-11.

import { isPublic, parsePolicy } from '#engine'
import { byteLength } from '../../byteLength.ts'
import { fail } from '../../operation.ts'
import { check } from '../../policyText.ts'
import { missingPrincipals, type StatementText, statementsOf } from '../../policyStatements.ts'
import type { World } from '../../types.ts'
import { bucketArn } from './bucket.ts'
import type { Bucket } from './state.ts'

const LIMIT = 20_480 // bytes

/** The policy that a bucket has. */
export function savedPolicy({ policy }: Bucket): string {
  return policy ?? fail('NoSuchBucketPolicy', 'The bucket policy does not exist', 404)
}

export function isPublicText(text: string): boolean {
  return isPublic(parsePolicy(text).document)
}

/** The text, when S3 would save it on this bucket. */
export function bucketPolicy(world: World, bucket: string, text: string): string {
  if (!text.trimStart().startsWith('{')) malformed(`Policies must be valid JSON and the first byte must be '{'`)
  check(text, 'resource', 'MalformedPolicy')
  if (byteLength(text) > LIMIT) fail('PolicyTooLarge', `Bucket policies are limited to ${LIMIT} bytes`)
  for (const statement of statementsOf(text)) {
    if (missingPrincipals(world, statement.principals).length > 0) malformed('Invalid principal in policy')
    if (!statement.resources.every((resource) => isInside(bucketArn(bucket), resource)))
      malformed('Policy has invalid resource')
    if (!statement.actions.every(isAction)) malformed('Policy has invalid action')
    if (!actionsApply(bucketArn(bucket), statement)) malformed('Action does not apply to any resource(s) in statement')
  }
  return text
}

/** A policy speaks of its own bucket and what lies in it, of nothing else; not even `*` will do. */
function isInside(bucket: string, resource: string): boolean {
  return resource === bucket || resource.startsWith(`${bucket}/`) || resource === `${bucket}*`
}

/** SIMPLIFIED: of actions spelt out; AWS looks into wildcards, too. */
function actionsApply(bucket: string, { actions, resources }: StatementText): boolean {
  const both = resources.includes(`${bucket}*`)
  const onBucket = both || resources.includes(bucket)
  const onObjects = both || resources.some((resource) => resource.startsWith(`${bucket}/`))
  return actions.every((action) => {
    const kind = KINDS.get(action.toLowerCase())
    return kind === undefined || (kind === 'bucket' ? onBucket : onObjects)
  })
}

/** AWS: Service Authorization Reference, Amazon S3, actions by resource type, 2026-11. */
const ON_BUCKET =
  'CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketMetadataTableConfiguration ' +
  'DeleteBucketPolicy DeleteBucketWebsite GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac ' +
  'GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration ' +
  'GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy ' +
  'GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning ' +
  'GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration ' +
  'GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ListBucket ' +
  'ListBucketMultipartUploads ListBucketVersions ListTagsForResource PutAccelerateConfiguration ' +
  'PutAnalyticsConfiguration PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging PutBucketNotification ' +
  'PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock ' +
  'PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration ' +
  'PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration ' +
  'PutReplicationConfiguration TagResource UntagResource'
const ON_OBJECT =
  'AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging DeleteObjectVersion ' +
  'DeleteObjectVersionTagging GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention ' +
  'GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes ' +
  'GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent InitiateReplication ' +
  'ListMultipartUploadParts ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectLegalHold ' +
  'PutObjectRetention PutObjectTagging PutObjectVersionAcl PutObjectVersionTagging ReplicateDelete ReplicateObject ' +
  'ReplicateTags RestoreObject'

const KINDS: ReadonlyMap<string, 'bucket' | 'object'> = new Map([
  ...ON_BUCKET.split(' ').map((name) => [`s3:${name.toLowerCase()}`, 'bucket'] as const),
  ...ON_OBJECT.split(' ').map((name) => [`s3:${name.toLowerCase()}`, 'object'] as const),
])

/** One of S3's actions that concern a bucket or an object, or a pattern that may be. */
function isAction(action: string): boolean {
  return action === '*' || (/^s3:/i.test(action) && (/[*?]/.test(action) || KINDS.has(action.toLowerCase())))
}

function malformed(message: string): never {
  return fail('MalformedPolicy', message)
}
