import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { bucketArn, bucketName, findBucket, objectArn, objectKey, recordOf, validKey } from './bucket.ts'

export const GetObject = operation({
  input: z.strictObject({ Bucket: bucketName, Key: objectKey }),
  readOnly: true,
  category: 'Data',
  requires({ Bucket, Key }, { world }) {
    const { objects } = findBucket(world, Bucket)
    return [
      { action: 's3:GetObject', resource: objectArn(Bucket, validKey(Key)) },
      // Only who may list the bucket is told that there is no such key. AWS: S3 API Reference, GetObject, 2026-11.
      ...(own(objects, Key) ? [] : [{ action: 's3:ListBucket', resource: bucketArn(Bucket) }]),
    ]
  },
  run(draft, { Bucket, Key }) {
    const object =
      own(findBucket(draft, Bucket).objects, Key) ?? fail('NoSuchKey', 'The specified key does not exist.', 404)
    return {
      LastModified: iso(object.lastModified),
      ContentLength: object.size,
      ETag: object.eTag,
      ContentType: object.contentType,
      // SIMPLIFIED: the fake cloud keeps an object's size and type, not its content.
      Body: `(the content of ${Key})`,
    }
  },
  record: ({ Bucket, Key }, { world }) => recordOf(world, Bucket, { key: Key }),
})
