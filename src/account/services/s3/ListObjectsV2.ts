import * as z from 'zod/mini'
import { canonicalId } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ownerOf } from './bucket.ts'
import { bucketOperation } from './bucketOperation.ts'
import { listing } from './fields.ts'
import { keyPage, listQuery, prefixesIn } from './listing.ts'
import { contents } from './views.ts'

/** The operation is called ListObjectsV2, the IAM action s3:ListBucket, and CloudTrail writes ListObjects. */
export const ListObjectsV2 = bucketOperation({
  input: z.strictObject({
    ...listing,
    ContinuationToken: z.optional(z.string()),
    FetchOwner: z.optional(z.boolean()),
    StartAfter: z.optional(z.string()),
  }),
  action: 's3:ListBucket',
  readOnly: true,
  category: 'Data',
  query: (input) => ({ 'list-type': '2', ...listQuery(input) }),
  eventName: 'ListObjects',
  run(bucket, input, { draft }) {
    const { ContinuationToken, StartAfter, Delimiter, EncodingType, Prefix = '', FetchOwner } = input
    if (ContinuationToken !== undefined && !ContinuationToken.startsWith(TOKEN))
      fail('InvalidArgument', 'The continuation token provided is incorrect')
    const after = ContinuationToken?.slice(TOKEN.length) ?? StartAfter ?? ''
    const { rows, size, last } = keyPage(Object.values(bucket.objects), input, after)
    const Owner = { ID: canonicalId(ownerOf(draft, bucket.name) ?? '') }
    return {
      IsTruncated: last !== undefined,
      Contents: rows.flatMap(({ one }) => (one ? [{ ...contents(one), ...(FetchOwner && { Owner }) }] : [])),
      Name: bucket.name,
      Prefix,
      ...present({ Delimiter, MaxKeys: size, CommonPrefixes: prefixesIn(rows), EncodingType }),
      KeyCount: rows.length,
      ...present({
        ContinuationToken,
        NextContinuationToken: last === undefined ? undefined : `${TOKEN}${last}`,
        StartAfter,
      }),
    }
  },
})

// SIMPLIFIED: AWS's tokens are opaque; this one says after which key to go on.
const TOKEN = 'after:'
