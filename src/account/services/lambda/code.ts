// A function's code. Nothing is run here: the code says what it would answer.
// SIMPLIFIED: instead of a ZIP archive, the code is a text of JSON: `{ "answer": …, "call": { "operation":
// "s3.GetObject", "input": { … } } }`. The call is made with the credentials of the execution role, and when it
// succeeds without an `answer`, its result is the answer.

import * as z from 'zod/mini'
import { own } from '../../own.ts'
import type { Permission, World } from '../../types.ts'
import { ownerOf, objectArn } from '../s3/bucket.ts'
import { findObject } from '../s3/versions.ts'
import { invalid } from './settings.ts'

const program = z.strictObject({
  answer: z.optional(z.unknown()),
  call: z.optional(z.strictObject({ operation: z.string(), input: z.record(z.string(), z.unknown()) })),
})
export type Program = z.infer<typeof program>

interface AskedCode {
  readonly ZipFile?: string | undefined
  readonly S3Bucket?: string | undefined
  readonly S3Key?: string | undefined
  readonly S3ObjectVersion?: string | undefined
  readonly ImageUri?: string | undefined
}

/** The text, when Lambda would take it. Images are not looked into. */
export function codeFrom(world: World, { ZipFile, S3Bucket, S3Key, S3ObjectVersion, ImageUri }: AskedCode): string {
  if (ImageUri !== undefined) return '{}'
  if (S3Bucket !== undefined && S3Key !== undefined) return checked(objectBody(world, S3Bucket, S3Key, S3ObjectVersion))
  return ZipFile === undefined ? invalid('Please provide a source for function code.') : checked(ZipFile)
}

function objectBody(world: World, name: string, key: string, version: string | undefined): string {
  const bucket = own(own(world.accounts, ownerOf(world, name) ?? '')?.s3.buckets, name)
  if (!bucket)
    return invalid(
      'Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
    )
  const object = findObject(bucket, key, version)
  if (!object)
    return invalid(
      'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
    )
  return typeof object.body === 'string' ? object.body : '{}'
}

/** Lambda fetches the code as whoever calls. */
export function fetchesCode({ S3Bucket, S3Key, S3ObjectVersion }: AskedCode): readonly Permission[] {
  if (S3Bucket === undefined || S3Key === undefined) return []
  const action = S3ObjectVersion === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  return [{ action, resource: objectArn(S3Bucket, S3Key) }]
}

function checked(text: string): string {
  return parsed(text)
    ? text
    : invalid('Could not unzip uploaded file. Please check your file, then try to upload again.')
}

/** What the code of a function says; nothing when a fixture holds something else. */
export function programOf(code: string): Program {
  return parsed(code) ?? {}
}

function parsed(text: string): Program | undefined {
  try {
    const read = program.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
