import * as z from 'zod/mini'
import { canonicalId } from '../../ids.ts'
import { present } from '../../present.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { listing } from './fields.ts'
import { keyPage, listQuery, prefixesIn } from './listing.ts'
import { contents } from './views.ts'

/** The older list, which names owners and pages by the last key. The action is s3:ListBucket. */
export const ListObjects = bucketOperation({
  input: z.strictObject({ ...listing, Marker: z.optional(z.string()) }),
  action: 's3:ListBucket',
  readOnly: true,
  category: 'Data',
  query: (input) => ({ ...listQuery(input), ...present({ marker: input.Marker }) }),
  run(bucket, input, { draft }) {
    const { Marker = '', Delimiter, Prefix = '', EncodingType } = input
    const { rows, size, last } = keyPage(Object.values(bucket.objects), input, Marker)
    const Owner = { ID: canonicalId(ownerOf(draft, bucket.name) ?? '') }
    return {
      IsTruncated: last !== undefined,
      Marker,
      // Without a delimiter the last key does. AWS: S3 API Reference, ListObjects, 2026-11.
      ...(Delimiter !== undefined && last !== undefined && { NextMarker: last }),
      Contents: rows.flatMap(({ one }) => (one ? [{ ...contents(one), Owner }] : [])),
      Name: bucket.name,
      Prefix,
      ...present({ Delimiter, MaxKeys: size, CommonPrefixes: prefixesIn(rows), EncodingType }),
    }
  },
})
