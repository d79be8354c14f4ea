import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { reportArn } from './arn.ts'
import { addressOf, findReport, reportId, termOf, version } from './reports.ts'

/** AWS: AWS Artifact API Reference, GetReport, 2026-11. */
export const GetReport = operation({
  input: z.strictObject({ reportId, reportVersion: version, termToken: z.string().check(z.minLength(1)) }),
  readOnly: true,
  requires: (asked) => [{ action: 'artifact:GetReport', resource: reportArn(asked.reportId, asked.reportVersion) }],
  run(_draft, { termToken, ...asked }) {
    const report = findReport(asked.reportId, asked.reportVersion)
    if (termToken !== termOf(report)) fail('ValidationException', 'The term token is not valid for this report.')
    return { documentPresignedUrl: addressOf(report, 'report') }
  },
})
