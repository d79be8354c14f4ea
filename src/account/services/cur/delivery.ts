// Reports go to their bucket once a day, as part of the first call that comes after they are due.
// AWS: Data Exports User Guide, "Cost and Usage Reports delivery timeline", 2026-11: the first within 24 hours.
// SIMPLIFIED: nothing in this cloud costs anything, so a report has its columns and no lines; it is not packed; days on
// which nobody calls are left out; the delivery is no event in CloudTrail.

import { castDraft, type Draft, produce } from 'immer'
import { byteLength } from '../../byteLength.ts'
import { eTag } from '../../ids.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import { ownerOf } from '../s3/bucket.ts'
import { lockFor } from '../s3/lock.ts'
import { store } from '../s3/versions.ts'
import { mayDeliver } from './report.ts'
import type { Delivery, Report } from './state.ts'

const DAY = 86_400_000 // milliseconds

export function deliverReports(world: World): World {
  const due = Object.values(world.accounts).flatMap(({ id, cur }) =>
    Object.entries(cur?.reports ?? {}).flatMap(([name, { createdAt, delivery }]) =>
      world.now >= (delivery?.at ?? createdAt) + DAY ? [{ id, name }] : [],
    ),
  )
  if (due.length === 0) return world
  return produce(world, (draft) => {
    for (const { id, name } of due) {
      const report = draft.accounts[id]?.cur?.reports[name]
      if (report) report.delivery = { at: draft.now, status: put(draft, id, report) }
    }
  })
}

function put(draft: Draft<World>, account: AccountId, { definition }: Report): Delivery['status'] {
  const { S3Bucket, S3Prefix, ReportName, Compression } = definition
  const bucket = own(own(draft.accounts, ownerOf(draft, S3Bucket) ?? '')?.s3.buckets, S3Bucket)
  if (!bucket) return 'ERROR_NO_BUCKET'
  if (!mayDeliver(draft, account, definition)) return 'ERROR_PERMISSIONS'
  const folder = `${S3Prefix}/${ReportName}/${monthOf(draft.now)}`
  const key = `${folder}/${ReportName}-00001.${ENDINGS[Compression]}`
  const manifest = { reportName: ReportName, bucket: S3Bucket, account, reportKeys: [key] }
  for (const [name, body] of [
    [key, `${COLUMNS.join(',')}\n`],
    [`${folder}/${ReportName}-Manifest.json`, JSON.stringify(manifest)],
  ] as const)
    store(
      draft,
      bucket,
      castDraft({
        key: name,
        size: byteLength(body),
        eTag: eTag(draft.serial++),
        lastModified: draft.now,
        contentType: 'application/octet-stream',
        body,
        ...lockFor(bucket, {}, draft.now),
      }),
    )
  return 'SUCCESS'
}

const ENDINGS = { GZIP: 'csv.gz', ZIP: 'csv.zip', Parquet: 'snappy.parquet' } as const

const COLUMNS = [
  'identity/LineItemId',
  'bill/PayerAccountId',
  'lineItem/UsageAccountId',
  'lineItem/ProductCode',
  'lineItem/UsageType',
  'lineItem/Operation',
  'lineItem/UnblendedCost',
]

/** 20261101-20261201: from the first of the month to that of the next. */
function monthOf(now: number): string {
  const [year, month] = [new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()]
  return [month, month + 1]
    .map((one) => new Date(Date.UTC(year, one)).toISOString().slice(0, 10).replaceAll('-', ''))
    .join('-')
}
