import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import type { Permission } from '../../types.ts'
import { bucketArn, bucketName, findBucket, recordOf } from './bucket.ts'
import type { S3Object } from './state.ts'

const PAGE = 1000 // keys at most in one answer; S3 API Reference, ListObjectsV2, 2026-11

/** The operation is called ListObjectsV2, the IAM action s3:ListBucket, and CloudTrail writes ListObjects. */
export const ListObjectsV2 = operation({
  input: z.strictObject({
    Bucket: bucketName,
    Delimiter: z.optional(z.string()),
    MaxKeys: z.optional(z.number().check(z.gte(0))),
    Prefix: z.optional(z.string()),
    ContinuationToken: z.optional(z.string()),
    StartAfter: z.optional(z.string()),
  }),
  readOnly: true,
  category: 'Data',
  requires(input, { world }) {
    findBucket(world, input.Bucket)
    return [{ action: 's3:ListBucket', resource: bucketArn(input.Bucket), context: keysOf(input) }]
  },
  run(draft, { Bucket, Delimiter, MaxKeys = PAGE, Prefix = '', ContinuationToken, StartAfter }) {
    if (ContinuationToken !== undefined && !ContinuationToken.startsWith(TOKEN))
      fail('InvalidArgument', 'The continuation token provided is incorrect')
    const after = ContinuationToken?.slice(TOKEN.length) ?? StartAfter ?? ''
    const rows = rowsOf(Object.values(findBucket(draft, Bucket).objects), Prefix, Delimiter ?? '').filter(
      ({ name }) => name > after,
    )
    const page = rows.slice(0, Math.min(MaxKeys, PAGE))
    const IsTruncated = MaxKeys > 0 && rows.length > page.length
    const prefixes = page.filter(({ object }) => !object)
    return {
      IsTruncated,
      Contents: page.flatMap(({ object }) => (object ? [contents(object)] : [])),
      Name: Bucket,
      Prefix,
      ...(Delimiter !== undefined && { Delimiter }),
      MaxKeys,
      ...(prefixes.length > 0 && { CommonPrefixes: prefixes.map(({ name }) => ({ Prefix: name })) }),
      KeyCount: page.length,
      ...(ContinuationToken !== undefined && { ContinuationToken }),
      ...(IsTruncated && { NextContinuationToken: `${TOKEN}${page.at(-1)?.name ?? ''}` }),
      ...(StartAfter !== undefined && { StartAfter }),
    }
  },
  record: ({ Bucket, Delimiter, Prefix }, { world }) => ({
    ...recordOf(world, Bucket, {
      'list-type': '2',
      ...(Delimiter !== undefined && { delimiter: Delimiter }),
      ...(Prefix !== undefined && { prefix: Prefix }),
    }),
    eventName: 'ListObjects',
  }),
})

// SIMPLIFIED: AWS's tokens are opaque; this one says after which key to go on.
const TOKEN = 'after:'

interface Asked {
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly Prefix?: string | undefined
}

function keysOf({ Delimiter, MaxKeys, Prefix }: Asked): NonNullable<Permission['context']> {
  return {
    ...(Delimiter !== undefined && { 's3:delimiter': Delimiter }),
    ...(MaxKeys !== undefined && { 's3:max-keys': String(MaxKeys) }),
    ...(Prefix !== undefined && { 's3:prefix': Prefix }),
  }
}

interface Row {
  readonly name: string // the key, or the common prefix that stands for several
  readonly object?: S3Object
}

/** Keys in the order of UTF-8; those with the delimiter after the prefix are rolled up into one row. */
function rowsOf(objects: readonly S3Object[], prefix: string, delimiter: string): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const object of objects) {
    if (!object.key.startsWith(prefix)) continue
    const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length)
    const name = end < 0 ? object.key : object.key.slice(0, end + delimiter.length)
    rows.set(name, end < 0 ? { name, object } : { name })
  }
  return [...rows.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function contents({ key, size, eTag, lastModified }: S3Object) {
  return { Key: key, LastModified: iso(lastModified), ETag: eTag, Size: size, StorageClass: 'STANDARD' }
}
