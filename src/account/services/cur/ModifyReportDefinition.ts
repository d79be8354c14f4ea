import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { homeOf } from '../iam/find.ts'
import { reportDefinition, reportName } from './fields.ts'
import { checkDefinition, reportArn } from './report.ts'

/** All of it but its name. */
export const ModifyReportDefinition = operation({
  input: z.strictObject({ ReportName: reportName, ReportDefinition: reportDefinition }),
  readOnly: false,
  requires: ({ ReportName }, { caller }) => [
    { action: 'cur:ModifyReportDefinition', resource: reportArn(caller, ReportName) },
  ],
  run(draft, { ReportName, ReportDefinition: definition }, at) {
    const report =
      own(homeOf(draft, at).cur?.reports, ReportName) ??
      fail('ValidationException', `Report ${ReportName} does not exist in account ${at.account}.`)
    if (definition.ReportName !== ReportName) fail('ValidationException', 'The name of a report cannot be changed.')
    checkDefinition(draft, at.account, definition)
    report.definition = castDraft(definition)
    return {}
  },
})
