import { page } from '../page.tsx'
import { list, policy } from '../section.tsx'
import { inAddress, lastOf, when } from '../words.ts'

type Report = Readonly<Record<string, unknown>> // the answer keeps what was sent, and says no more of it

export const ReportsPage = page({
  kind: 'Billing',
  title: 'Cost reports',
  tabs: [
    list({
      title: 'Cost and usage reports',
      about: 'What the account costs, written into a bucket. The bucket’s policy has to let the service do it.',
      operation: 'cur.DescribeReportDefinitions',
      rows: ({ ReportDefinitions }) => ReportDefinitions as readonly Report[],
      key: ({ ReportName }) => text(ReportName),
      columns: {
        Bucket: (report) => text(report.S3Bucket),
        Prefix: (report) => text(report.S3Prefix),
        Every: (report) => text(report.TimeUnit),
        Format: (report) => text(report.Format),
      },
      create: (on) => [on('cur.PutReportDefinition', { label: 'Create report', start: () => ({ ReportDefinition }) })],
      actions: (on) => [
        on('cur.DeleteReportDefinition', {
          label: 'Delete',
          known: ({ ReportName }) => ({ ReportName: text(ReportName) }),
        }),
      ],
      empty: 'There is no cost report.',
    }),
    list({
      title: 'Data exports',
      about: 'The newer way to the same: a query whose result is written into a bucket.',
      operation: 'bcm-data-exports.ListExports',
      rows: ({ Exports }) => Exports,
      key: ({ ExportName }) => ExportName,
      to: ({ ExportArn }) => `billing/exports/${inAddress(ExportArn)}`,
      columns: {
        Status: ({ ExportStatus }) => ExportStatus.StatusCode,
        Created: ({ ExportStatus }) => when(ExportStatus.CreatedAt),
      },
      create: (on) => [on('bcm-data-exports.CreateExport', { start: () => ({ Export }) })],
      empty: 'There is no data export.',
    }),
  ],
})

const ReportDefinition = {
  ReportName: 'costs',
  TimeUnit: 'DAILY' as const,
  Format: 'textORcsv' as const,
  Compression: 'GZIP' as const,
  AdditionalSchemaElements: ['RESOURCES' as const],
  S3Bucket: '',
  S3Prefix: 'costs',
  S3Region: 'eu-west-1' as const,
}

const Export = {
  Name: 'costs',
  DataQuery: { QueryStatement: 'SELECT line_item_unblended_cost FROM COST_AND_USAGE_REPORT' },
  DestinationConfigurations: {
    S3Destination: {
      S3Bucket: '',
      S3Prefix: 'costs',
      S3Region: 'eu-west-1',
      S3OutputConfigurations: {
        OutputType: 'CUSTOM' as const,
        Format: 'TEXT_OR_CSV' as const,
        Compression: 'GZIP' as const,
        Overwrite: 'OVERWRITE_REPORT' as const,
      },
    },
  },
  RefreshCadence: { Frequency: 'SYNCHRONOUS' as const },
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export const ExportPage = page({
  kind: 'Data export',
  title: lastOf,
  tabs: [
    policy({
      title: 'Settings',
      operation: 'bcm-data-exports.GetExport',
      input: (ExportArn) => ({ ExportArn }),
      text: (output) => JSON.stringify(output),
      absent: {},
      actions: () => [],
    }),
  ],
})
