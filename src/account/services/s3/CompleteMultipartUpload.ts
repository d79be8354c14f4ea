import * as z from 'zod/mini'
import { byteLength } from '../../byteLength.ts'
import { operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import { findBucket, objectArn, recordOf, validKey } from './bucket.ts'
import { keysOf } from './conditionKeys.ts'
import { encryptionView } from './encryption.ts'
import { checksums, checksumType, customerKey, ifMatch, object } from './fields.ts'
import { findUpload, joinedETag, listedParts } from './multipart.ts'
import { checkWrite } from './preconditions.ts'
import type { S3Object } from './state.ts'
import { shownVersion, store } from './versions.ts'

const part = z.strictObject({
  ...checksums,
  ETag: z.optional(z.string()),
  PartNumber: z.optional(z.int()),
})

/** Puts the parts together; from now on the object can be read. The action is s3:PutObject. */
export const CompleteMultipartUpload = operation({
  input: z.strictObject({
    ...object,
    ...checksums,
    ...checksumType,
    ...customerKey,
    ...ifMatch,
    MultipartUpload: z.optional(z.strictObject({ Parts: z.optional(z.array(part)) })),
    UploadId: z.string(),
    MpuObjectSize: z.optional(z.int()),
  }),
  readOnly: false,
  category: 'Data',
  requires(input, { world }) {
    findBucket(world, input)
    const resource = objectArn(input.Bucket, validKey(input.Key))
    return [{ action: 's3:PutObject', resource, context: keysOf(input, false) }]
  },
  run(draft, input) {
    const { Bucket, Key, UploadId } = input
    const bucket = findBucket(draft, input)
    const upload = findUpload(bucket, input)
    const parts = listedParts(upload, input.MultipartUpload?.Parts ?? [])
    checkWrite(own(bucket.objects, Key), input)
    const body = parts.map((one) => one.body).join('')
    const stored = store<S3Object>(draft, bucket, {
      ...upload.attributes,
      key: Key,
      size: byteLength(body),
      eTag: joinedETag(upload, parts, draft.serial++),
      lastModified: draft.now,
      contentType: upload.contentType,
      body,
    })
    delete bucket.uploads?.[UploadId]
    const { ServerSideEncryption, SSEKMSKeyId, BucketKeyEnabled } = encryptionView(stored.encryption)
    return present({
      Location: `https://${Bucket}.s3.${REGION}.amazonaws.com/${encodeURIComponent(Key)}`,
      Bucket,
      Key,
      ETag: stored.eTag,
      ServerSideEncryption,
      VersionId: shownVersion(bucket, stored),
      SSEKMSKeyId,
      BucketKeyEnabled,
    })
  },
  record: ({ Bucket, Key, UploadId }, { world }) => recordOf(world, Bucket, { key: Key, uploadId: UploadId }),
})
