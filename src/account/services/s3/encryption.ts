// How objects are encrypted: what the upload says, otherwise the bucket's default, otherwise SSE-S3. Never not at all.
// AWS: S3 User Guide, "Protecting data with server-side encryption", 2026-11.
// SIMPLIFIED: a key of KMS is a name here; nobody asks its key policy for kms:GenerateDataKey and kms:Decrypt.

import { uuid } from '../../ids.ts'
import { callerArn, fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import type { AccountId, Caller, World } from '../../types.ts'
import { ownerOf } from './bucket.ts'
import { hex, md5 } from './md5.ts'
import type { Bucket, BucketEncryption, ObjectEncryption, S3Object } from './state.ts'
import { utf8 } from './utf8.ts'

/** SSE-C is blocked for new buckets. AWS: S3 User Guide, "Default SSE-C setting for new buckets FAQ", 2026-11. */
const DEFAULT: BucketEncryption = { algorithm: 'AES256', bucketKey: false, blocked: ['SSE-C'] }

export function defaultEncryption({ encryption = DEFAULT }: Bucket): BucketEncryption {
  return encryption
}

export interface CustomerKey {
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
}

interface Asked extends CustomerKey {
  readonly ServerSideEncryption?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
}

/** The encryption of a new object; undefined: SSE-S3. */
export function encryptionFor(
  world: World,
  caller: Caller,
  bucket: Bucket,
  asked: Asked,
  resource: string,
): ObjectEncryption | undefined {
  const { ServerSideEncryption: named, SSEKMSKeyId: key, BucketKeyEnabled } = asked
  const keyMd5 = customerKeyOf(asked)
  if (keyMd5 !== undefined) {
    if (named !== undefined)
      fail(
        'InvalidArgument',
        'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
      )
    if (defaultEncryption(bucket).blocked.includes('SSE-C'))
      fail(
        'AccessDenied',
        `User: ${callerArn(caller)} is not authorized to perform: s3:PutObject on resource: "${resource}" because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C). Please specify a different server-side encryption type`,
        403,
      )
    return { algorithm: 'SSE-C', keyMd5 }
  }
  const set = defaultEncryption(bucket)
  const algorithm = named ?? set.algorithm
  if (algorithm === 'aws:kms' || algorithm === 'aws:kms:dsse') {
    const keyId = key ?? (named === undefined || named === set.algorithm ? set.keyId : undefined)
    const owner = ownerOf(world, bucket.name) ?? ''
    return { algorithm, keyId: keyArn(keyId, owner), bucketKey: BucketKeyEnabled ?? set.bucketKey }
  }
  if (algorithm !== 'AES256')
    fail(
      'InvalidEncryptionAlgorithmError',
      'The Encryption request you specified is not valid. Supported value: AES256.',
    )
  if (key !== undefined)
    fail(
      'InvalidArgument',
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    )
  return undefined
}

/** A key's ARN; without one, that of aws/s3, the key that AWS keeps for S3 in every account. */
function keyArn(keyId: string | undefined, owner: AccountId): string {
  if (keyId?.startsWith('arn:')) return keyId
  const id = keyId === undefined ? `key/${uuid(Number(owner))}` : keyId.startsWith('alias/') ? keyId : `key/${keyId}`
  return `arn:aws:kms:${REGION}:${owner}:${id}`
}

/** The MD5 of the key that came with a request; undefined when none came. */
function customerKeyOf({ SSECustomerAlgorithm, SSECustomerKey, SSECustomerKeyMD5 }: CustomerKey): string | undefined {
  if (SSECustomerAlgorithm === undefined) {
    if (SSECustomerKey === undefined) return undefined
    return fail(
      'InvalidArgument',
      'Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption algorithm.',
    )
  }
  if (SSECustomerAlgorithm !== 'AES256')
    fail(
      'InvalidEncryptionAlgorithmError',
      'The Encryption request you specified is not valid. Supported value: AES256.',
    )
  if (SSECustomerKey === undefined)
    return fail(
      'InvalidArgument',
      'Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate secret key.',
    )
  return SSECustomerKeyMD5 ?? hex(md5(utf8(SSECustomerKey)))
}

/** Whoever reads what a customer's key encrypts must bring that key. */
export function checkCustomerKey({ encryption }: S3Object, asked: CustomerKey): void {
  const brought = customerKeyOf(asked)
  if (encryption?.algorithm !== 'SSE-C') return
  if (brought === undefined)
    fail(
      'InvalidRequest',
      'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    )
  if (brought !== encryption.keyMd5)
    fail(
      'AccessDenied',
      'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
      403,
    )
}

/** How an answer tells it: `ServerSideEncryption` and what belongs to the key. */
export function encryptionView(encryption: ObjectEncryption | undefined) {
  const kms = encryption && encryption.algorithm !== 'SSE-C' ? encryption : undefined
  const customer = encryption?.algorithm === 'SSE-C' ? encryption : undefined
  return present({
    ServerSideEncryption: customer ? undefined : (kms?.algorithm ?? ('AES256' as const)),
    SSECustomerAlgorithm: customer ? ('AES256' as const) : undefined,
    SSECustomerKeyMD5: customer?.keyMd5,
    SSEKMSKeyId: kms?.keyId,
    BucketKeyEnabled: kms?.bucketKey || undefined,
  })
}
