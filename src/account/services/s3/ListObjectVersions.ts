import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { canonicalId } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { listing } from './fields.ts'
import { listQuery, prefixesIn, rolledUp, sizeOf } from './listing.ts'
import type { Bucket } from './state.ts'
import { contents } from './views.ts'
import { isMarker, stackOf, versionIdOf } from './versions.ts'

/** Every version and every delete marker, by key and then newest first. The action is s3:ListBucketVersions. */
export const ListObjectVersions = bucketOperation({
  input: z.strictObject({
    ...listing,
    KeyMarker: z.optional(z.string()),
    VersionIdMarker: z.optional(z.string()),
  }),
  action: 's3:ListBucketVersions',
  readOnly: true,
  category: 'Data',
  query: (input) => ({ versions: '', ...listQuery(input) }),
  run(bucket, input, { draft }) {
    const { KeyMarker, VersionIdMarker, Delimiter, Prefix = '', EncodingType } = input
    if (VersionIdMarker !== undefined && KeyMarker === undefined)
      fail('InvalidArgument', 'A version-id marker cannot be specified without a key marker.')
    const after = rowsAfter(rolledUp(versionsOf(bucket), input), KeyMarker, VersionIdMarker)
    const size = sizeOf(input)
    const rows = after.slice(0, size)
    const next = size > 0 && after.length > rows.length ? rows.at(-1) : undefined
    const Owner = { ID: canonicalId(ownerOf(draft, bucket.name) ?? '') }
    const versions = rows.flatMap(({ one }) => {
      if (!one || isMarker(one.stored)) return []
      const { LastModified, Key, ...content } = contents(one.stored)
      return [{ ...content, Key, VersionId: versionIdOf(one.stored), IsLatest: one.isLatest, LastModified, Owner }]
    })
    const markers = rows.flatMap(({ one }) =>
      one && isMarker(one.stored)
        ? [
            {
              Owner,
              Key: one.key,
              VersionId: versionIdOf(one.stored),
              IsLatest: one.isLatest,
              LastModified: iso(one.stored.lastModified),
            },
          ]
        : [],
    )
    return present({
      IsTruncated: next !== undefined,
      KeyMarker: KeyMarker ?? '',
      VersionIdMarker: VersionIdMarker ?? '',
      NextKeyMarker: next?.name,
      NextVersionIdMarker: next?.one && versionIdOf(next.one.stored),
      Versions: versions.length > 0 ? versions : undefined,
      DeleteMarkers: markers.length > 0 ? markers : undefined,
      Name: bucket.name,
      Prefix,
      Delimiter,
      MaxKeys: input.MaxKeys ?? size,
      CommonPrefixes: prefixesIn(rows),
      EncodingType,
    })
  },
})

function versionsOf(bucket: Bucket) {
  const keys = new Set([...Object.keys(bucket.objects), ...Object.keys(bucket.history ?? {})])
  return [...keys].flatMap((key) =>
    stackOf(bucket, key).map((stored, index) => ({ key, stored, isLatest: index === 0 })),
  )
}

type Row = ReturnType<typeof rolledUp<ReturnType<typeof versionsOf>[number]>>[number]

/** A key marker alone skips the key; with a version id the list goes on behind that version. */
function rowsAfter(rows: readonly Row[], key: string | undefined, versionId: string | undefined): readonly Row[] {
  if (key === undefined) return rows
  const at = rows.findIndex(
    ({ name, one }) => name === key && (versionId === undefined || (one && versionIdOf(one.stored) === versionId)),
  )
  if (versionId !== undefined && at >= 0) return rows.slice(at + 1)
  return rows.filter(({ name }) => name > key)
}
