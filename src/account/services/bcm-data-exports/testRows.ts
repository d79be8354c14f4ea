import { ACCOUNT, PHOTOS, policyText } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const Export = {
  Name: 'costs',
  DataQuery: { QueryStatement: 'SELECT line_item_unblended_cost FROM COST_AND_USAGE_REPORT' },
  DestinationConfigurations: {
    S3Destination: {
      S3Bucket: PHOTOS,
      S3Prefix: 'costs',
      S3Region: 'eu-west-1',
      S3OutputConfigurations: {
        OutputType: 'CUSTOM',
        Format: 'TEXT_OR_CSV',
        Compression: 'GZIP',
        Overwrite: 'OVERWRITE_REPORT',
      },
    },
  },
  RefreshCadence: { Frequency: 'SYNCHRONOUS' },
}
const Policy = policyText({
  Effect: 'Allow',
  Principal: { Service: 'bcm-data-exports.amazonaws.com' },
  Action: ['s3:GetBucketPolicy', 's3:PutObject'],
  Resource: [`arn:aws:s3:::${PHOTOS}`, `arn:aws:s3:::${PHOTOS}/*`],
  Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
})
const open = ['s3.PutBucketPolicy', { Bucket: PHOTOS, Policy }] as const
const given = [open, ['bcm-data-exports.CreateExport', { Export }]] as const

export const rows: Readonly<Record<string, TestRow>> = {
  CreateExport: {
    input: { Export, ResourceTags: [{ Key: 'team', Value: 'finance' }] },
    optional: ['ResourceTags'],
    actions: ['bcm-data-exports:CreateExport'],
    output: ['ExportArn'],
    given: [open],
  },
  GetExport: {
    input: { ExportArn: `arn:aws:bcm-data-exports:us-east-1:${ACCOUNT}:export/costs` },
    actions: ['bcm-data-exports:GetExport'],
    output: ['Export', 'ExportStatus'],
    given,
  },
  ListExports: {
    input: { MaxResults: 1 },
    optional: ['MaxResults'],
    actions: ['bcm-data-exports:ListExports'],
    output: ['Exports'],
    given,
  },
}
