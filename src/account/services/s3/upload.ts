// What PutObject, CopyObject and an upload in parts have in common: a new object and what is asked before.
// AWS: S3 API Reference, PutObject, "Permissions", 2026-11.

import { present } from '../../present.ts'
import type { Caller, Permission, World } from '../../types.ts'
import { type AskedAcl, objectAcl } from './acl.ts'
import { objectArn, validKey } from './bucket.ts'
import { keysOf } from './conditionKeys.ts'
import { type CustomerKey, encryptionFor } from './encryption.ts'
import { lockFor } from './lock.ts'
import type { Attributes, Bucket } from './state.ts'
import { objectTagKeys, tagsFrom, tagsFromHeader } from './tags.ts'

interface Asked extends AskedAcl, CustomerKey {
  readonly Bucket: string
  readonly Key: string
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly ServerSideEncryption?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly StorageClass?: string | undefined
  readonly Tagging?: string | undefined
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly ObjectLockRetainUntilDate?: string | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
}

/** s3:PutObject, and one more action for each thing that could be set later by an operation of its own. */
export function uploadPermissions(input: Asked): readonly Permission[] {
  const resource = objectArn(input.Bucket, validKey(input.Key))
  const tags = input.Tagging === undefined ? [] : tagsFromHeader(input.Tagging)
  const context = { ...keysOf(input, false), ...objectTagKeys(tags) }
  const also: readonly (readonly [action: string, given: unknown])[] = [
    ['s3:PutObjectTagging', input.Tagging],
    ['s3:PutObjectAcl', GRANTS.map((member) => input[member]).find((given) => given !== undefined)],
    ['s3:PutObjectRetention', input.ObjectLockMode],
    ['s3:PutObjectLegalHold', input.ObjectLockLegalHoldStatus],
  ]
  return ['s3:PutObject', ...also.flatMap(([action, given]) => (given === undefined ? [] : [action]))].map(
    (action) => ({ action, resource, context }),
  )
}

const GRANTS = ['ACL', 'GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWriteACP'] as const
const HEADERS = [
  ...(['CacheControl', 'ContentDisposition', 'ContentEncoding', 'ContentLanguage', 'Expires'] as const),
  'WebsiteRedirectLocation',
] as const
export type Headers = { readonly [Header in (typeof HEADERS)[number]]?: string | undefined }

/** Everything about a new object but its content, or why S3 refuses it. */
export function attributesFrom(world: World, caller: Caller, bucket: Bucket, input: Asked & Headers): Attributes {
  const resource = objectArn(input.Bucket, input.Key)
  const headers = present(Object.fromEntries(HEADERS.map((header) => [header, input[header]])))
  return present({
    headers: Object.keys(headers).length > 0 ? (headers as Record<string, string>) : undefined,
    metadata: input.Metadata,
    storageClass: input.StorageClass,
    encryption: encryptionFor(world, caller, bucket, input, resource),
    tags: input.Tagging === undefined ? undefined : tagsFrom(tagsFromHeader(input.Tagging), 'object'),
    acl: objectAcl(world, caller, bucket, input, { action: 's3:PutObject', resource }),
    ...lockFor(bucket, input, world.now),
  })
}
