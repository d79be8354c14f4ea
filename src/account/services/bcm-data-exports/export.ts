// Exports: what AWS asks of one before it saves it, and how it goes on.
// AWS: Data Exports User Guide, "Setting up an Amazon S3 bucket for data exports", 2026-11.
// SIMPLIFIED: nothing in this cloud costs anything, so nothing is delivered.

import { mayService } from '../../authorize.ts'
import { iso } from '../../clock.ts'
import type { AccountId, World } from '../../types.ts'
import { bucketArn, objectArn } from '../s3/bucket.ts'
import type { Export } from './fields.ts'
import type { StoredExport } from './state.ts'

const SERVICE = 'bcm-data-exports.amazonaws.com'
const ARN = 'arn:aws:bcm-data-exports:us-east-1'

export function arnOf(account: AccountId, name: string): string {
  return `${ARN}:${account}:export/${name}`
}

/** The table that a query reads: CUR 2.0 is COST_AND_USAGE_REPORT. */
export function tableOf({ DataQuery }: Export): string | undefined {
  return /\bFROM\s+"?([A-Za-z0-9_]+)"?/i.exec(DataQuery.QueryStatement)?.[1]?.toUpperCase()
}

export function tableArn(account: AccountId, table: string): string {
  return `${ARN}:${account}:table/${table}`
}

/** The bucket's policy lets the service put objects and read the policy. */
export function mayDeliver(world: World, account: AccountId, { Name, DestinationConfigurations: to }: Export): boolean {
  const { S3Bucket: bucket, S3Prefix } = to.S3Destination
  const context = { 'aws:SourceAccount': account, 'aws:SourceArn': arnOf(account, '*') }
  return [
    { action: 's3:GetBucketPolicy', resource: bucketArn(bucket), context },
    { action: 's3:PutObject', resource: objectArn(bucket, `${S3Prefix}/${Name}/`), context },
  ].every((permission) => mayService(world, SERVICE, permission))
}

export function statusView(world: World, account: AccountId, { export: one, createdAt }: StoredExport) {
  const healthy = mayDeliver(world, account, one)
  return {
    StatusCode: healthy ? ('HEALTHY' as const) : ('UNHEALTHY' as const),
    ...(!healthy && { StatusReason: 'INSUFFICIENT_PERMISSION' as const }),
    CreatedAt: iso(createdAt),
    LastUpdatedAt: iso(createdAt),
  }
}
