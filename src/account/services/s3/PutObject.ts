import * as z from 'zod/mini'
import { byteLength } from '../../byteLength.ts'
import { eTag } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { bucketName, findBucket, objectArn, objectKey, recordOf, validKey } from './bucket.ts'

/** The fake cloud keeps an object's size and type, not its content. */
export const PutObject = operation({
  input: z.strictObject({
    Bucket: bucketName,
    Key: objectKey,
    Body: z.optional(z.string()),
    ContentType: z.optional(z.string()),
  }),
  readOnly: false,
  category: 'Data',
  requires({ Bucket, Key }, { world }) {
    findBucket(world, Bucket)
    return [{ action: 's3:PutObject', resource: objectArn(Bucket, validKey(Key)) }]
  },
  run(draft, { Bucket, Key, Body = '', ContentType = 'binary/octet-stream' }) {
    const object = {
      key: Key,
      size: byteLength(Body),
      eTag: eTag(draft.serial++),
      lastModified: draft.now,
      contentType: ContentType,
    }
    findBucket(draft, Bucket).objects[Key] = object
    return { ETag: object.eTag, ServerSideEncryption: 'AES256' }
  },
  record: ({ Bucket, Key }, { world }) => recordOf(world, Bucket, { key: Key }),
})
