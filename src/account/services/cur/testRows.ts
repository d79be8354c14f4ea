import type { TestRow } from '../testRow.ts'
import { define, permit, ReportDefinition, ReportName } from './testReport.ts'

const given = [permit, define]
const Tags = [{ Key: 'team', Value: 'audit' }]

export const rows: Readonly<Record<string, TestRow>> = {
  DeleteReportDefinition: {
    input: { ReportName },
    actions: ['cur:DeleteReportDefinition'],
    output: ['ResponseMessage'],
    given,
  },
  DescribeReportDefinitions: {
    input: { MaxResults: 5, NextToken: '1' },
    optional: ['MaxResults', 'NextToken'],
    actions: ['cur:DescribeReportDefinitions'],
    output: ['ReportDefinitions'],
    given,
  },
  ListTagsForResource: { input: { ReportName }, actions: ['cur:ListTagsForResource'], output: ['Tags'], given },
  ModifyReportDefinition: {
    input: { ReportName, ReportDefinition },
    actions: ['cur:ModifyReportDefinition'],
    output: [],
    given,
  },
  PutReportDefinition: {
    input: { ReportDefinition, Tags },
    optional: ['Tags'],
    actions: ['cur:PutReportDefinition', 'cur:TagResource'],
    output: [],
    given: [permit],
  },
  TagResource: { input: { ReportName, Tags }, actions: ['cur:TagResource'], output: [], given },
  UntagResource: { input: { ReportName, TagKeys: ['team'] }, actions: ['cur:UntagResource'], output: [], given },
}
