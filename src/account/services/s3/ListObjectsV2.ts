import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { bucketArn, bucketName, findBucket, recordOf } from './bucket.ts'

/** The operation is called ListObjectsV2, the IAM action s3:ListBucket, and CloudTrail writes ListObjects. */
export const ListObjectsV2 = operation({
  input: z.strictObject({
    Bucket: bucketName,
    Prefix: z.optional(z.string()),
    MaxKeys: z.optional(z.number().check(z.gte(0))),
  }),
  readOnly: true,
  category: 'Data',
  requires({ Bucket, Prefix }, { world }) {
    findBucket(world, Bucket)
    return [
      {
        action: 's3:ListBucket',
        resource: bucketArn(Bucket),
        ...(Prefix !== undefined && { context: { 's3:prefix': Prefix } }),
      },
    ]
  },
  run(draft, { Bucket, Prefix = '', MaxKeys = 1000 }) {
    const keys = Object.values(findBucket(draft, Bucket).objects)
      .filter(({ key }) => key.startsWith(Prefix))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const Contents = keys.slice(0, MaxKeys).map(({ key, size, eTag, lastModified }) => ({
      Key: key,
      LastModified: iso(lastModified),
      ETag: eTag,
      Size: size,
      StorageClass: 'STANDARD',
    }))
    return { IsTruncated: keys.length > MaxKeys, Contents, Name: Bucket, Prefix, MaxKeys, KeyCount: Contents.length }
  },
  record: ({ Bucket }, { world }) => ({ ...recordOf(world, Bucket), eventName: 'ListObjects' }),
})
