import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'
import { listed } from './tags.ts'

export const GetBucketTagging = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketTagging',
  readOnly: true,
  query: () => ({ tagging: '' }),
  run: ({ tags }) => ({ TagSet: tags ? listed(tags) : fail('NoSuchTagSet', 'The TagSet does not exist', 404) }),
})
