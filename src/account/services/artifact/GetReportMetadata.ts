import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { reportArn } from './arn.ts'
import { findReport, reportId, version } from './reports.ts'

/** AWS: AWS Artifact API Reference, GetReportMetadata, 2026-11. */
export const GetReportMetadata = operation({
  input: z.strictObject({ reportId, reportVersion: version }),
  readOnly: true,
  requires: (asked) => [
    { action: 'artifact:GetReportMetadata', resource: reportArn(asked.reportId, asked.reportVersion) },
  ],
  run: (_draft, asked) => ({ reportDetails: findReport(asked.reportId, asked.reportVersion) }),
})
