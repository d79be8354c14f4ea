import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { bucketArn, bucketName, ownerOf, recordOf } from './bucket.ts'

/** New buckets have all four switches of Block Public Access on. AWS: S3 User Guide, 2026-11. */
export const CreateBucket = operation({
  input: z.strictObject({
    Bucket: bucketName,
    CreateBucketConfiguration: z.optional(z.strictObject({ LocationConstraint: z.optional(z.string()) })),
  }),
  readOnly: false,
  requires: ({ Bucket }) => [{ action: 's3:CreateBucket', resource: bucketArn(Bucket) }],
  run(draft, { Bucket, CreateBucketConfiguration }, { account }) {
    const owner = ownerOf(draft, Bucket)
    if (owner === account)
      fail(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        409,
      )
    if (owner !== undefined)
      fail(
        'BucketAlreadyExists',
        'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
        409,
      )
    const home = draft.accounts[account]
    if (home)
      home.s3.buckets[Bucket] = {
        name: Bucket,
        region: CreateBucketConfiguration?.LocationConstraint ?? 'us-east-1',
        creationDate: draft.now,
        policy: null,
        publicAccessBlock: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
        objects: {},
      }
    return { Location: `/${Bucket}` }
  },
  record: ({ Bucket }, { world }) => recordOf(world, Bucket),
})
