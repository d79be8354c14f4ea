// Members that many operations take. AWS: S3 API Reference, 2026-11.
// SIMPLIFIED: checksums, sizes, ranges and encodings that a client names are read and have no effect, nor has who pays.

import * as z from 'zod/mini'
import { timestamp } from '../../timestamp.ts'
import { bucketName, objectKey } from './bucket.ts'

const text = z.optional(z.string())
const flag = z.optional(z.boolean())
const time = z.optional(timestamp)
const count = z.optional(z.int())

const REQUESTER = { RequestPayer: z.optional(z.enum(['requester'])) }
const ALGORITHMS = [
  ...(['CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME'] as const),
  ...(['SHA512', 'MD5', 'XXHASH64', 'XXHASH3', 'XXHASH128'] as const),
] as const
export const checksumAlgorithm = { ChecksumAlgorithm: z.optional(z.enum(ALGORITHMS)) }
export const checksums = {
  ChecksumCRC32: text,
  ChecksumCRC32C: text,
  ChecksumCRC64NVME: text,
  ChecksumSHA1: text,
  ChecksumSHA256: text,
  ChecksumSHA512: text,
  ChecksumMD5: text,
  ChecksumXXHASH64: text,
  ChecksumXXHASH3: text,
  ChecksumXXHASH128: text,
}
export const checksumType = { ChecksumType: z.optional(z.enum(['COMPOSITE', 'FULL_OBJECT'])) }

/** `ExpectedBucketOwner` looks at the account itself, in words of its own; see `findBucket`. */
export const bucket = { Bucket: bucketName, ExpectedBucketOwner: text }
export const object = { ...bucket, ...REQUESTER, Key: objectKey }
export const version = { ...object, VersionId: text }
/** A body and what speaks for its having come through whole. */
export const sent = { ContentMD5: text, ...checksumAlgorithm }

const headers = {
  CacheControl: text,
  ContentDisposition: text,
  ContentEncoding: text,
  ContentLanguage: text,
  Expires: time,
  WebsiteRedirectLocation: text,
}
export const customerKey = { SSECustomerAlgorithm: text, SSECustomerKey: text, SSECustomerKeyMD5: text }

const grants = { GrantFullControl: text, GrantRead: text, GrantReadACP: text, GrantWriteACP: text }
export const bucketAcl = {
  ACL: z.optional(z.enum(['private', 'public-read', 'public-read-write', 'authenticated-read'])),
  ...grants,
  GrantWrite: text,
}
const objectAcl = {
  ACL: z.optional(
    z.enum([
      ...(['private', 'public-read', 'public-read-write', 'authenticated-read'] as const),
      ...(['aws-exec-read', 'bucket-owner-read', 'bucket-owner-full-control'] as const),
    ]),
  ),
  ...grants,
}

export const grantee = z.optional(
  z.strictObject({
    Type: z.enum(['CanonicalUser', 'AmazonCustomerByEmail', 'Group']),
    DisplayName: text,
    EmailAddress: text,
    ID: text,
    URI: text,
  }),
)
const grant = z.strictObject({
  Grantee: grantee,
  Permission: z.optional(z.enum(['FULL_CONTROL', 'WRITE', 'WRITE_ACP', 'READ', 'READ_ACP'])),
})
const policy = {
  AccessControlPolicy: z.optional(
    z.strictObject({
      Grants: z.optional(z.array(grant)),
      Owner: z.optional(z.strictObject({ DisplayName: text, ID: text })),
    }),
  ),
}
export const putBucketAcl = { ...bucketAcl, ...policy }
export const putObjectAcl = { ...objectAcl, ...policy, GrantWrite: text }

const STORAGE = [
  ...(['STANDARD', 'REDUCED_REDUNDANCY', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER'] as const),
  ...(['DEEP_ARCHIVE', 'OUTPOSTS', 'GLACIER_IR', 'SNOW', 'EXPRESS_ONEZONE', 'FSX_OPENZFS', 'FSX_ONTAP'] as const),
] as const
export const sseAlgorithm = z.enum(['AES256', 'aws:fsx', 'aws:kms', 'aws:kms:dsse'])

/** What a new object brings along, whether it is put, copied or sent in parts. */
export const upload = {
  ...object,
  ...objectAcl,
  ...headers,
  ...customerKey,
  ContentType: text,
  Metadata: z.optional(z.record(z.string(), z.string())),
  ServerSideEncryption: z.optional(sseAlgorithm),
  StorageClass: z.optional(z.enum(STORAGE)),
  SSEKMSKeyId: text,
  SSEKMSEncryptionContext: text,
  BucketKeyEnabled: flag,
  Tagging: text,
  ObjectLockMode: z.optional(z.enum(['GOVERNANCE', 'COMPLIANCE'])),
  ObjectLockRetainUntilDate: time,
  ObjectLockLegalHoldStatus: z.optional(z.enum(['ON', 'OFF'])),
}

export const ifMatch = { IfMatch: text, IfNoneMatch: text }

/** GetObject and HeadObject take the same. */
export const read = {
  ...version,
  ...ifMatch,
  ...customerKey,
  IfModifiedSince: time,
  IfUnmodifiedSince: time,
  Range: text,
  ResponseCacheControl: text,
  ResponseContentDisposition: text,
  ResponseContentEncoding: text,
  ResponseContentLanguage: text,
  ResponseContentType: text,
  ResponseExpires: time,
  PartNumber: count,
  ChecksumMode: z.optional(z.enum(['ENABLED'])),
}

export const listing = {
  ...bucket,
  ...REQUESTER,
  Delimiter: text,
  EncodingType: z.optional(z.enum(['url'])),
  MaxKeys: z.optional(z.int().check(z.gte(0))),
  Prefix: text,
  OptionalObjectAttributes: z.optional(z.array(z.enum(['RestoreStatus']))),
}

export const tagging = {
  Tagging: z.strictObject({
    TagSet: z.array(z.strictObject({ Key: z.string().check(z.minLength(1)), Value: z.string() })),
  }),
}

export const publicAccessBlock = z.strictObject({
  BlockPublicAcls: flag,
  IgnorePublicAcls: flag,
  BlockPublicPolicy: flag,
  RestrictPublicBuckets: flag,
})
