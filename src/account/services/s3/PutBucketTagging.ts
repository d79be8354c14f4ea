import * as z from 'zod/mini'
import { bucketOperation } from './bucketOperation.ts'
import { bucket, sent, tagging } from './fields.ts'
import { tagsFrom } from './tags.ts'

/** Replaces all tags of the bucket. */
export const PutBucketTagging = bucketOperation({
  input: z.strictObject({ ...bucket, ...sent, ...tagging }),
  action: 's3:PutBucketTagging',
  readOnly: false,
  query: () => ({ tagging: '' }),
  run(one, { Tagging }) {
    one.tags = tagsFrom(Tagging.TagSet, 'bucket')
    return {}
  },
})
