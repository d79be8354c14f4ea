// Report definitions by name, and what AWS asks of one before it saves it.
// AWS: Data Exports User Guide, "Setting up an Amazon S3 bucket for Cost and Usage Reports", 2026-11.

import type { Draft } from 'immer'
import { mayService } from '../../authorize.ts'
import { type At, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { AccountId, Caller, Permission, World } from '../../types.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import { bucketArn, objectArn, ownerOf } from '../s3/bucket.ts'
import type { ReportDefinition } from './fields.ts'
import type { Report } from './state.ts'

const SERVICE = 'billingreports.amazonaws.com'

export function reportArn(caller: Caller, name: string): string {
  return definitionArn(accountOfCaller(caller), name)
}

function definitionArn(account: AccountId, name: string): string {
  return `arn:aws:cur:us-east-1:${account}:definition/${name}`
}

export function findReport(draft: Draft<World>, at: At, name: string): Draft<Report> {
  return (
    own(homeOf(draft, at).cur?.reports, name) ??
    fail('ResourceNotFoundException', `Report ${name} does not exist in account ${at.account}.`)
  )
}

/** Read the bucket's ACL and policy, and put objects: the bucket's policy must let the service do all three. */
export function mayDeliver(
  world: World,
  account: AccountId,
  { S3Bucket: bucket, ...report }: ReportDefinition,
): boolean {
  // The policy of the User Guide compares with StringEquals, so the ARN that the service brings ends in an asterisk.
  const context = { 'aws:SourceAccount': account, 'aws:SourceArn': definitionArn(account, '*') }
  const object = objectArn(bucket, `${report.S3Prefix}/${report.ReportName}/`)
  const needed: readonly Permission[] = [
    { action: 's3:GetBucketAcl', resource: bucketArn(bucket), context },
    { action: 's3:GetBucketPolicy', resource: bucketArn(bucket), context },
    { action: 's3:PutObject', resource: object, context },
  ]
  return needed.every((permission) => mayService(world, SERVICE, permission))
}

export function checkDefinition(world: World, account: AccountId, definition: ReportDefinition): void {
  const { Format, Compression, AdditionalArtifacts = [], ReportVersioning, S3Bucket, S3Prefix, S3Region } = definition
  if ((Format === 'Parquet') !== (Compression === 'Parquet'))
    fail('ValidationException', `The compression ${Compression} does not go with the format ${Format}.`)
  if (AdditionalArtifacts.includes('ATHENA')) {
    if (AdditionalArtifacts.length > 1)
      fail('ValidationException', 'The artifact ATHENA cannot be combined with other artifacts.')
    if (Format !== 'Parquet')
      fail('ValidationException', 'When ATHENA exists within AdditionalArtifacts, Format must be Parquet.')
    if (ReportVersioning !== 'OVERWRITE_REPORT')
      fail(
        'ValidationException',
        'When ATHENA exists within AdditionalArtifacts, ReportVersioning must be OVERWRITE_REPORT.',
      )
    if (S3Prefix === '')
      fail('ValidationException', 'When ATHENA exists within AdditionalArtifacts, prefix cannot be empty.')
  }
  const bucket = own(own(world.accounts, ownerOf(world, S3Bucket) ?? '')?.s3.buckets, S3Bucket)
  if (bucket && bucket.region !== S3Region)
    fail('ValidationException', `The bucket ${S3Bucket} is not in the Region ${S3Region}.`)
  if (!bucket || !mayDeliver(world, account, definition))
    fail('ValidationException', 'Failed to verify customer bucket permission.')
}
