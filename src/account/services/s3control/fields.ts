// Members that several operations take. AWS: S3 API Reference, "Amazon S3 Control", 2026-11.

import * as z from 'zod/mini'

const TAG = /^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u
export const tagKey = z.string().check(z.minLength(1), z.maxLength(128), z.regex(TAG))
export const tags = z
  .array(z.strictObject({ Key: tagKey, Value: z.string().check(z.maxLength(256), z.regex(TAG)) }))
  .check(z.maxLength(50))
export const resourceArn = z
  .string()
  .check(z.maxLength(1011), z.regex(/^arn:[^:]+:s3(express)?:[^:].*|^arn:aws:s3:::.+/))
