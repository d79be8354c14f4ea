// Members that several operations take. AWS: Billing and Cost Management Data Exports API Reference, 2026-11.

import * as z from 'zod/mini'

const text = (most: number, least = 0) => z.string().check(z.minLength(least), z.maxLength(most))
export const exportArn = text(2048, 20).check(
  z.regex(/^arn:aws[-a-z0-9]*:(bcm-data-exports):[-a-z0-9]*:[0-9]{12}:[-a-zA-Z0-9/:_]+$/),
)
export const dataExport = z.strictObject({
  ExportArn: z.optional(exportArn),
  Name: text(128, 1).check(z.regex(/^[0-9A-Za-z\-_]+$/)),
  Description: z.optional(text(1024)),
  DataQuery: z.strictObject({
    QueryStatement: text(36_000, 1),
    TableConfigurations: z.optional(z.record(text(1024), z.record(text(1024), text(16_384)))),
  }),
  DestinationConfigurations: z.strictObject({
    S3Destination: z.strictObject({
      S3Bucket: text(1024),
      S3BucketOwner: z.optional(z.string().check(z.regex(/^[0-9]{12}$/))),
      S3Prefix: text(1024),
      S3Region: text(1024),
      S3OutputConfigurations: z.strictObject({
        OutputType: z.enum(['CUSTOM']),
        Format: z.enum(['TEXT_OR_CSV', 'PARQUET']),
        Compression: z.enum(['GZIP', 'PARQUET']),
        Overwrite: z.enum(['CREATE_NEW_REPORT', 'OVERWRITE_REPORT']),
      }),
    }),
  }),
  RefreshCadence: z.strictObject({ Frequency: z.enum(['SYNCHRONOUS']) }),
})
export type Export = z.infer<typeof dataExport>
export const resourceTags = z.optional(
  z.array(z.strictObject({ Key: text(128, 1), Value: text(256) })).check(z.maxLength(200)),
)
