import * as z from 'zod/mini'
import { byteLength } from '../../byteLength.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { findBucket, recordOf } from './bucket.ts'
import { eTagOf } from './content.ts'
import { encryptionView } from './encryption.ts'
import { checksums, ifMatch, sent, upload } from './fields.ts'
import { checkWrite } from './preconditions.ts'
import type { S3Object } from './state.ts'
import { attributesFrom, uploadPermissions } from './upload.ts'
import { shownVersion, store } from './versions.ts'
import { present } from '../../present.ts'

export const PutObject = operation({
  input: z.strictObject({
    ...upload,
    ...sent,
    ...checksums,
    ...ifMatch,
    Body: z.optional(z.string()),
    ContentLength: z.optional(z.int()),
    WriteOffsetBytes: z.optional(z.int()),
  }),
  readOnly: false,
  category: 'Data',
  requires(input, { world }) {
    findBucket(world, input)
    return uploadPermissions(input)
  },
  run(draft, input, { caller }) {
    const { Key: key, Body: body = '', ContentType: contentType = 'binary/octet-stream' } = input
    const bucket = findBucket(draft, input)
    if (input.WriteOffsetBytes !== undefined)
      // Appending is for directory buckets.
      fail('NotImplemented', 'A header you provided implies functionality that is not implemented', 501)
    checkWrite(own(bucket.objects, key), input)
    const attributes = attributesFrom(draft, caller, bucket, input)
    const stored: S3Object = store(draft, bucket, {
      key,
      size: byteLength(body),
      eTag: eTagOf(body, attributes.encryption, draft.serial++),
      lastModified: draft.now,
      contentType,
      body,
      ...attributes,
    })
    const { ServerSideEncryption, ...encryptionKey } = encryptionView(stored.encryption)
    return present({
      ETag: stored.eTag,
      ServerSideEncryption,
      VersionId: shownVersion(bucket, stored),
      ...encryptionKey,
    })
  },
  record: ({ Bucket, Key }, { world }) => recordOf(world, Bucket, { key: Key }),
})
