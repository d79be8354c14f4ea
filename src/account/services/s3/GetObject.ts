import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { bucketArn, bucketName, findBucket, objectKey, recordOf } from './bucket.ts'
import { own } from '../../own.ts'

// SIMPLIFIED: a key that does not exist is always NoSuchKey; S3 says so only to those who may list the bucket.
export const GetObject = operation({
  input: z.strictObject({ Bucket: bucketName, Key: objectKey }),
  readOnly: true,
  category: 'Data',
  requires({ Bucket, Key }, { world }) {
    findBucket(world, Bucket)
    return [{ action: 's3:GetObject', resource: `${bucketArn(Bucket)}/${Key}` }]
  },
  run(draft, { Bucket, Key }) {
    const object =
      own(findBucket(draft, Bucket).objects, Key) ?? fail('NoSuchKey', 'The specified key does not exist.', 404)
    return {
      LastModified: iso(object.lastModified),
      ContentLength: object.size,
      ETag: object.eTag,
      ContentType: object.contentType,
      Body: `(the content of ${Key})`,
    }
  },
  record: ({ Bucket, Key }, { world }) => recordOf(world, Bucket, Key),
})
