import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

export const DeleteBucket = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:DeleteBucket',
  readOnly: false,
  run({ name, objects, history = {} }, _input, { draft }) {
    if (Object.keys(history).length > 0)
      fail(
        'BucketNotEmpty',
        'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
        409,
      )
    if (Object.keys(objects).length > 0) fail('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409)
    delete draft.accounts[ownerOf(draft, name) ?? '']?.s3.buckets[name]
    return {}
  },
})
