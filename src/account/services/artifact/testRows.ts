import type { TestRow } from '../testRow.ts'

const reportId = 'report-Soc2Type2A26fall'
const asked = { input: { reportId, reportVersion: 1 }, optional: ['reportVersion'] }

export const rows: Readonly<Record<string, TestRow>> = {
  GetReport: {
    input: { ...asked.input, termToken: 'term-token-Soc2Type2A26fall1' },
    optional: asked.optional,
    actions: ['artifact:GetReport'],
    output: ['documentPresignedUrl'],
  },
  GetReportMetadata: { ...asked, actions: ['artifact:GetReportMetadata'], output: ['reportDetails'] },
  GetTermForReport: {
    ...asked,
    actions: ['artifact:GetTermForReport'],
    output: ['documentPresignedUrl', 'termToken'],
  },
  ListReports: {
    input: { maxResults: 10 },
    optional: ['maxResults'],
    actions: ['artifact:ListReports'],
    output: ['reports'],
  },
}
