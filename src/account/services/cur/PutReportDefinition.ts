import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { requestTagKeys } from '../../requestTags.ts'
import { homeOf } from '../iam/find.ts'
import { reportDefinition, tags } from './fields.ts'
import { checkDefinition, reportArn } from './report.ts'

const MOST = 10 // reports; Data Exports User Guide, "Quotas and restrictions", 2026-11

export const PutReportDefinition = operation({
  input: z.strictObject({ ReportDefinition: reportDefinition, Tags: z.optional(tags) }),
  readOnly: false,
  requires({ ReportDefinition: { ReportName }, Tags }, { caller }) {
    const resource = reportArn(caller, ReportName)
    const context = requestTagKeys(Tags)
    return [
      { action: 'cur:PutReportDefinition', resource, context },
      ...(Tags ? [{ action: 'cur:TagResource', resource, context }] : []),
    ]
  },
  run(draft, { ReportDefinition: definition, Tags = [] }, at) {
    const home = homeOf(draft, at)
    const reports = home.cur?.reports ?? {}
    const name = definition.ReportName
    if (Object.hasOwn(reports, name)) fail('DuplicateReportNameException', `A report named ${name} already exists.`)
    if (Object.keys(reports).length >= MOST)
      fail('ReportLimitReachedException', `This account already has ${MOST} reports.`)
    checkDefinition(draft, at.account, definition)
    const made = {
      definition,
      createdAt: draft.now,
      tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    }
    home.cur = { reports: { ...reports, [name]: castDraft(made) } }
    return {}
  },
})
