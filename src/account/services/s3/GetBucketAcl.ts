import * as z from 'zod/mini'
import { aclView } from './acl.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket } from './fields.ts'

export const GetBucketAcl = bucketOperation({
  input: z.strictObject(bucket),
  action: 's3:GetBucketAcl',
  readOnly: true,
  query: () => ({ acl: '' }),
  run: (one, _input, { draft }) => aclView(draft, one, one.acl),
})
