import type { TestRow } from '../testRow.ts'

const asked = { subject: 'A host has failed', communicationBody: 'web1 does not answer.' }
const given = [['support.CreateCase', asked]] as const

export const rows: Readonly<Record<string, TestRow>> = {
  CreateCase: {
    input: { ...asked, serviceCode: 'amazon-elastic-compute-cloud-linux', severityCode: 'high', language: 'en' },
    optional: ['serviceCode', 'severityCode', 'language'],
    actions: ['support:CreateCase'],
    output: ['caseId'],
  },
  DescribeCases: {
    input: { includeResolvedCases: true, maxResults: 10 },
    optional: ['includeResolvedCases', 'maxResults'],
    actions: ['support:DescribeCases'],
    output: ['cases'],
    given,
  },
  ResolveCase: {
    input: { caseId: 'case-nothing' },
    optional: ['caseId'],
    actions: ['support:ResolveCase'],
    output: [],
    error: 'CaseIdNotFound', // the id is in the answer to CreateCase
    given,
  },
}
