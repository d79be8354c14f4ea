import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { reportName, tags } from './fields.ts'
import { findReport, reportArn } from './report.ts'

export const TagResource = operation({
  input: z.strictObject({ ReportName: reportName, Tags: tags }),
  readOnly: false,
  requires: ({ ReportName, Tags }, { caller }) => [
    { action: 'cur:TagResource', resource: reportArn(caller, ReportName), context: requestTagKeys(Tags) },
  ],
  run(draft, { ReportName, Tags }, at) {
    const report = findReport(draft, at, ReportName)
    report.tags = { ...report.tags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) }
    return {}
  },
})
