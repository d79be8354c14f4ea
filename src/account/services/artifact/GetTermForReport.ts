import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { reportArn } from './arn.ts'
import { addressOf, findReport, reportId, termOf, version } from './reports.ts'

/** AWS: AWS Artifact API Reference, GetTermForReport, 2026-11. */
export const GetTermForReport = operation({
  input: z.strictObject({ reportId, reportVersion: version }),
  readOnly: true,
  requires: (asked) => [
    { action: 'artifact:GetTermForReport', resource: reportArn(asked.reportId, asked.reportVersion) },
  ],
  run(_draft, asked) {
    const report = findReport(asked.reportId, asked.reportVersion)
    return { documentPresignedUrl: addressOf(report, 'term'), termToken: termOf(report) }
  },
})
