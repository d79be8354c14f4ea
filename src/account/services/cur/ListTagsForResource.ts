import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { reportName } from './fields.ts'
import { findReport, reportArn } from './report.ts'

export const ListTagsForResource = operation({
  input: z.strictObject({ ReportName: reportName }),
  readOnly: true,
  requires: ({ ReportName }, { caller }) => [
    { action: 'cur:ListTagsForResource', resource: reportArn(caller, ReportName) },
  ],
  run: (draft, { ReportName }, at) => ({
    Tags: Object.entries(findReport(draft, at, ReportName).tags).map(([Key, Value]) => ({ Key, Value })),
  }),
})
