import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { canonicalId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { bucketArn } from './bucket.ts'

const MOST = 10_000 // buckets on a page; S3 API Reference, ListBuckets, 2026-11

export const ListBuckets = operation({
  input: z.strictObject({
    MaxBuckets: z.optional(z.int().check(z.gte(1), z.lte(MOST))),
    ContinuationToken: z.optional(z.string()),
    Prefix: z.optional(z.string()),
    BucketRegion: z.optional(z.string()),
  }),
  readOnly: true,
  requires: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  run(draft, input, { account }) {
    const { MaxBuckets = MOST, ContinuationToken, Prefix, BucketRegion } = input
    if (BucketRegion !== undefined && !/^[a-z]{2,3}(-[a-z]+)+-\d$/.test(BucketRegion))
      fail('InvalidArgument', `Argument value ${BucketRegion} is not a valid AWS Region`)
    const buckets = Object.values(draft.accounts[account]?.s3.buckets ?? {})
      .filter(({ name, region }) => name.startsWith(Prefix ?? '') && region === (BucketRegion ?? region))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const shown =
      pageOf(buckets, ContinuationToken, MaxBuckets) ??
      fail('InvalidArgument', 'The continuation token provided is incorrect')
    const asked = Object.keys(input).length > 0
    return {
      Buckets: shown.items.map(({ name, creationDate, region }) => ({
        Name: name,
        CreationDate: iso(creationDate),
        ...(asked && { BucketRegion: region }),
        BucketArn: bucketArn(name),
      })),
      Owner: { ID: canonicalId(account) },
      ...present({ ContinuationToken: shown.next, Prefix }),
    }
  },
  record: () => {
    const host = `s3.${REGION}.amazonaws.com`
    return { requestParameters: { Host: host }, host }
  },
})
