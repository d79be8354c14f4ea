// What a request says of itself in the condition keys of S3: most are members under the name of their HTTP header.
// AWS: Service Authorization Reference, Amazon S3, 2026-11.

import type { AccountId, Caller, Permission } from '../../types.ts'

export type Context = NonNullable<Permission['context']>

const MEMBERS: Readonly<Record<string, string>> = {
  's3:delimiter': 'Delimiter',
  's3:max-keys': 'MaxKeys',
  's3:prefix': 'Prefix',
  's3:versionid': 'VersionId',
  's3:object-lock-legal-hold': 'ObjectLockLegalHoldStatus',
  's3:object-lock-mode': 'ObjectLockMode',
  's3:object-lock-retain-until-date': 'ObjectLockRetainUntilDate',
  's3:x-amz-acl': 'ACL',
  's3:x-amz-bucket-namespace': 'BucketNamespace',
  's3:x-amz-copy-source': 'CopySource',
  's3:x-amz-grant-full-control': 'GrantFullControl',
  's3:x-amz-grant-read': 'GrantRead',
  's3:x-amz-grant-read-acp': 'GrantReadACP',
  's3:x-amz-grant-write': 'GrantWrite',
  's3:x-amz-grant-write-acp': 'GrantWriteACP',
  's3:x-amz-metadata-directive': 'MetadataDirective',
  's3:x-amz-object-ownership': 'ObjectOwnership',
  's3:x-amz-server-side-encryption': 'ServerSideEncryption',
  's3:x-amz-server-side-encryption-aws-kms-key-id': 'SSEKMSKeyId',
  's3:x-amz-server-side-encryption-customer-algorithm': 'SSECustomerAlgorithm',
  's3:x-amz-storage-class': 'StorageClass',
  's3:x-amz-website-redirect-location': 'WebsiteRedirectLocation',
}
/** Conditional writes; for reads there are no such keys. */
const OF_WRITES: typeof MEMBERS = { 's3:if-match': 'IfMatch', 's3:if-none-match': 'IfNoneMatch' }

/** What is the same for every call: how it came and how it was signed. */
// SIMPLIFIED: s3:x-amz-content-sha256 is absent.
export function callKeys(caller: Caller, owner: AccountId): Context {
  return {
    's3:ResourceAccount': owner,
    's3:TlsVersion': '1.3',
    ...('account' in caller && {
      's3:authType': 'REST-HEADER',
      's3:signatureAge': '0', // milliseconds
      's3:signatureversion': 'AWS4-HMAC-SHA256',
    }),
  }
}

export function keysOf(input: object, readOnly: boolean): Context {
  const given = new Map<string, unknown>(Object.entries(input))
  const keys = Object.entries(readOnly ? MEMBERS : { ...MEMBERS, ...OF_WRITES })
  return Object.fromEntries(
    keys.flatMap(([key, member]) => {
      const value = given.get(member)
      if (typeof value !== 'string' && typeof value !== 'number') return []
      // An address may name the source of a copy with a slash in front; the key never has it.
      return [[key, member === 'CopySource' ? String(value).replace(/^\//, '') : String(value)]]
    }),
  )
}
