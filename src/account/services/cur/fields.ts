// Members that several operations take. AWS: Cost and Usage Reports API Reference, 2026-11.

import * as z from 'zod/mini'

const text = z.string()

export const reportName = text.check(z.maxLength(256), z.regex(/^[0-9A-Za-z!\-_.*'()]+$/))

export const reportDefinition = z.strictObject({
  ReportName: reportName,
  TimeUnit: z.enum(['HOURLY', 'DAILY', 'MONTHLY']),
  Format: z.enum(['textORcsv', 'Parquet']),
  Compression: z.enum(['ZIP', 'GZIP', 'Parquet']),
  AdditionalSchemaElements: z.array(
    z.enum(['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA', 'MANUAL_DISCOUNT_COMPATIBILITY']),
  ),
  S3Bucket: text.check(z.maxLength(256), z.regex(/^[A-Za-z0-9_.-]+$/)),
  S3Prefix: text.check(z.maxLength(256), z.regex(/^[0-9A-Za-z!\-_.*'()/]*$/)),
  S3Region: z.enum([
    'af-south-1',
    'ap-east-1',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ca-central-1',
    'eu-central-1',
    'eu-central-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'me-central-1',
    'me-south-1',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
    'cn-north-1',
    'cn-northwest-1',
  ]),
  AdditionalArtifacts: z.optional(z.array(z.enum(['REDSHIFT', 'QUICKSIGHT', 'ATHENA']))),
  RefreshClosedReports: z.optional(z.boolean()),
  ReportVersioning: z.optional(z.enum(['CREATE_NEW_REPORT', 'OVERWRITE_REPORT'])),
  BillingViewArn: z.optional(
    text.check(
      z.maxLength(128),
      z.regex(/^(arn:aws(-cn)?:billing::[0-9]{12}:billingview\/)?[a-zA-Z0-9_+=.\-@].{1,30}$/),
    ),
  ),
  ReportStatus: z.optional(
    z.strictObject({
      lastDelivery: z.optional(
        text.check(z.minLength(16), z.maxLength(20), z.regex(/^[0-9]{8}[T][0-9]{6}([Z]|[+-][0-9]{4})$/)),
      ),
      lastStatus: z.optional(z.enum(['SUCCESS', 'ERROR_PERMISSIONS', 'ERROR_NO_BUCKET'])),
    }),
  ),
})
export type ReportDefinition = z.infer<typeof reportDefinition>

export const tags = z
  .array(
    z.strictObject({
      Key: text.check(z.minLength(1), z.maxLength(128)),
      Value: text.check(z.maxLength(256)),
    }),
  )
  .check(z.maxLength(200))
export const tagKeys = z.array(text.check(z.minLength(1), z.maxLength(128))).check(z.maxLength(200))
