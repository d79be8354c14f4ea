// Buckets are found by name alone: their names are unique in all of AWS.

import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { byteLength } from '../../byteLength.ts'
import { REGION } from '../../origin.ts'
import { fail, type Recorded } from '../../operation.ts'
import type { AccountId, World } from '../../types.ts'
import type { Bucket } from './state.ts'

// S3 itself looks at names, and answers in words of its own; see `validName` and `validKey`.
export const bucketName = z.string()
// SIMPLIFIED: one key that S3 allows and JavaScript's objects cannot hold.
export const objectKey = z.string().check(
  z.minLength(1),
  z.refine((key) => key !== '__proto__'),
)

export function bucketArn(name: string): string {
  return `arn:aws:s3:::${name}`
}

export function objectArn(bucket: string, key: string): string {
  return `${bucketArn(bucket)}/${key}`
}

/** Whoever asks for a new bucket asks in their own account, whoever may have one of that name. */
export function asksForNew(action: string): boolean {
  return action.toLowerCase() === 's3:createbucket'
}

export function ownerOf(world: World, name: string): AccountId | undefined {
  return Object.values(world.accounts).find(({ s3 }) => Object.hasOwn(s3.buckets, name))?.id
}

/** A bucket as callers name it, and the account that they expect behind the name. */
export interface AboutBucket {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

/** The bucket, or S3's 404, which S3 gives to whoever asks; another's than was expected is refused. */
export function findBucket(world: Draft<World>, about: AboutBucket): Draft<Bucket>
export function findBucket(world: World, about: AboutBucket): Bucket
export function findBucket(world: World, { Bucket: name, ExpectedBucketOwner: expected }: AboutBucket): Bucket {
  validName(name)
  if (expected !== undefined && !/^\d{12}$/.test(expected))
    fail(
      'InvalidBucketOwnerAWSAccountID',
      `The value of the expected bucket owner parameter must be an AWS Account ID... [${expected}]`,
    )
  const owner = ownerOf(world, name)
  const bucket =
    world.accounts[owner ?? '']?.s3.buckets[name] ?? fail('NoSuchBucket', 'The specified bucket does not exist', 404)
  if (expected !== undefined && expected !== owner) fail('AccessDenied', 'Access Denied', 403)
  return bucket
}

/** What a name must be and must not be. AWS: S3 User Guide, "General purpose bucket naming rules", 2026-11. */
const MUST = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const MUST_NOT = [
  /\.\./,
  /^\d+\.\d+\.\d+\.\d+$/,
  /^(xn--|sthree-|amzn-s3-demo-)/,
  /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/,
]

export function isBucketName(name: string): boolean {
  return MUST.test(name) && !MUST_NOT.some((pattern) => pattern.test(name))
}

export function validName(name: string): string {
  return isBucketName(name) ? name : fail('InvalidBucketName', 'The specified bucket is not valid.')
}

const LONGEST_KEY = 1024 // bytes in UTF-8; S3 User Guide, "Naming Amazon S3 objects", 2026-11

export function validKey(key: string): string {
  return byteLength(key) <= LONGEST_KEY ? key : fail('KeyTooLongError', 'Your key is too long')
}

/**
 * What CloudTrail shows of a request about a bucket or an object. `query` is what S3 finds in the address beside the
 * names, e.g. `policy` without a value. AWS: S3 User Guide, "Amazon S3 CloudTrail events", 2026-11.
 */
export function recordOf(
  world: World,
  bucket: string,
  { key, ...query }: { readonly key?: string; readonly [parameter: string]: unknown } = {},
): Recorded {
  const accountId = ownerOf(world, bucket)
  const arns = [
    ...(key === undefined ? [] : [{ type: 'AWS::S3::Object', ARN: objectArn(bucket, key) }]),
    { type: 'AWS::S3::Bucket', ARN: bucketArn(bucket) },
  ]
  const host = `${bucket}.s3.${REGION}.amazonaws.com`
  return {
    requestParameters: { ...query, bucketName: bucket, Host: host, ...(key !== undefined && { key }) },
    ...(accountId !== undefined && { resources: arns.map((arn) => ({ accountId, ...arn })) }),
    host,
  }
}
