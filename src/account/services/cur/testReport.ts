// A report that the tests define, and the bucket policy of the User Guide that lets it be delivered.

import { ACCOUNT, policyText } from '../../testAccount.ts'

export const ReportName = 'costs'
export const BUCKET = 'pinebox-archive'
export const ReportDefinition = {
  ReportName,
  TimeUnit: 'DAILY',
  Format: 'textORcsv',
  Compression: 'GZIP',
  AdditionalSchemaElements: ['RESOURCES'],
  S3Bucket: BUCKET,
  S3Prefix: 'reports',
  S3Region: 'eu-west-1',
}

const from = {
  Effect: 'Allow',
  Principal: { Service: 'billingreports.amazonaws.com' },
  Condition: {
    StringEquals: {
      'aws:SourceArn': `arn:aws:cur:us-east-1:${ACCOUNT}:definition/*`,
      'aws:SourceAccount': ACCOUNT,
    },
  },
}
export const permit = [
  's3.PutBucketPolicy',
  {
    Bucket: BUCKET,
    Policy: policyText(
      { ...from, Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy'], Resource: `arn:aws:s3:::${BUCKET}` },
      { ...from, Action: 's3:PutObject', Resource: `arn:aws:s3:::${BUCKET}/*` },
    ),
  },
] as const
export const define = ['cur.PutReportDefinition', { ReportDefinition }] as const
