import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { bucketArn, bucketName, ownerOf, recordOf, validName } from './bucket.ts'

/** New buckets have all four switches of Block Public Access on. AWS: S3 User Guide, 2026-11. */
export const CreateBucket = operation({
  input: z.strictObject({
    Bucket: bucketName,
    CreateBucketConfiguration: z.optional(z.strictObject({ LocationConstraint: z.optional(z.string()) })),
  }),
  readOnly: false,
  requires({ Bucket, CreateBucketConfiguration }) {
    const place = CreateBucketConfiguration?.LocationConstraint
    return [
      {
        action: 's3:CreateBucket',
        resource: bucketArn(validName(Bucket)),
        ...(place !== undefined && { context: { 's3:locationconstraint': place } }),
      },
    ]
  },
  run(draft, { Bucket, CreateBucketConfiguration }, { account }) {
    const place = CreateBucketConfiguration?.LocationConstraint
    // Every call goes to the endpoint of one Region, and buckets are made where the call arrives.
    if (place !== REGION)
      fail(
        'IllegalLocationConstraintException',
        `The ${place ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
      )
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
        region: REGION,
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
    return { Location: `http://${Bucket}.s3.amazonaws.com/` }
  },
  record: ({ Bucket, CreateBucketConfiguration }, { world }) =>
    recordOf(world, Bucket, { ...(CreateBucketConfiguration && { CreateBucketConfiguration }) }),
})
