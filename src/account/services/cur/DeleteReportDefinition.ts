import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { reportName } from './fields.ts'
import { reportArn } from './report.ts'

/** What was delivered stays in the bucket. A report that is not there is gone, too. */
export const DeleteReportDefinition = operation({
  input: z.strictObject({ ReportName: reportName }),
  readOnly: false,
  requires: ({ ReportName }, { caller }) => [
    { action: 'cur:DeleteReportDefinition', resource: reportArn(caller, ReportName) },
  ],
  run(draft, { ReportName }, { account }) {
    delete draft.accounts[account]?.cur?.reports[ReportName]
    return { ResponseMessage: `Deleted report definition ${ReportName}` }
  },
})
