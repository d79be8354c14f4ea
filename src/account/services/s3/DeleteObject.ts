import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { bucketName, findBucket, objectArn, objectKey, recordOf, validKey } from './bucket.ts'

/** Deleting what is not there succeeds, as in S3. */
export const DeleteObject = operation({
  input: z.strictObject({ Bucket: bucketName, Key: objectKey }),
  readOnly: false,
  category: 'Data',
  requires({ Bucket, Key }, { world }) {
    findBucket(world, Bucket)
    return [{ action: 's3:DeleteObject', resource: objectArn(Bucket, validKey(Key)) }]
  },
  run(draft, { Bucket, Key }) {
    delete findBucket(draft, Bucket).objects[Key]
    return {}
  },
  record: ({ Bucket, Key }, { world }) => recordOf(world, Bucket, { key: Key }),
})
