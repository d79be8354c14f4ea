// Buckets are found by name alone: their names are unique in all of AWS.

import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { fail, type Recorded } from '../../operation.ts'
import type { AccountId, World } from '../../types.ts'
import type { Bucket } from './state.ts'

// AWS: S3 User Guide, "General purpose bucket naming rules", 2026-11.
export const bucketName = z.string().check(z.minLength(3), z.maxLength(63), z.regex(/^[a-z0-9][a-z0-9.-]+[a-z0-9]$/))
// SIMPLIFIED: one key that S3 allows and JavaScript's objects cannot hold.
export const objectKey = z.string().check(
  z.minLength(1),
  z.maxLength(1024),
  z.refine((key) => key !== '__proto__'),
)

export function bucketArn(name: string): string {
  return `arn:aws:s3:::${name}`
}

export function ownerOf(world: World, name: string): AccountId | undefined {
  return Object.values(world.accounts).find(({ s3 }) => Object.hasOwn(s3.buckets, name))?.id
}

/** The bucket, or S3's 404, which S3 gives to whoever asks. */
export function findBucket(world: Draft<World>, name: string): Draft<Bucket>
export function findBucket(world: World, name: string): Bucket
export function findBucket(world: World, name: string): Bucket {
  return (
    world.accounts[ownerOf(world, name) ?? '']?.s3.buckets[name] ??
    fail('NoSuchBucket', 'The specified bucket does not exist', 404)
  )
}

/** What CloudTrail shows of a request about a bucket or an object. */
export function recordOf(world: World, bucket: string, key?: string): Recorded {
  const accountId = ownerOf(world, bucket)
  const arns = [
    ...(key === undefined ? [] : [{ type: 'AWS::S3::Object', ARN: `${bucketArn(bucket)}/${key}` }]),
    { type: 'AWS::S3::Bucket', ARN: bucketArn(bucket) },
  ]
  return {
    requestParameters: { bucketName: bucket, Host: `${bucket}.s3.amazonaws.com`, ...(key !== undefined && { key }) },
    ...(accountId !== undefined && { resources: arns.map((arn) => ({ accountId, ...arn })) }),
  }
}
