import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { reportName, tagKeys } from './fields.ts'
import { findReport, reportArn } from './report.ts'

export const UntagResource = operation({
  input: z.strictObject({ ReportName: reportName, TagKeys: tagKeys }),
  readOnly: false,
  requires: ({ ReportName, TagKeys }, { caller }) => [
    { action: 'cur:UntagResource', resource: reportArn(caller, ReportName), context: { 'aws:TagKeys': TagKeys } },
  ],
  run(draft, { ReportName, TagKeys }, at) {
    const report = findReport(draft, at, ReportName)
    report.tags = Object.fromEntries(Object.entries(report.tags).filter(([key]) => !TagKeys.includes(key)))
    return {}
  },
})
