// The shelf of audit reports: the same for every account, since AWS keeps it.

import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { reportArn } from './arn.ts'

export const reportId = z.string().check(z.regex(/^report-[a-zA-Z0-9]{16}$/))
export const version = z.optional(z.int().check(z.gte(1)))

const shared = {
  state: 'PUBLISHED',
  version: 1,
  uploadState: 'COMPLETE',
  category: 'Certifications and Attestations',
  companyName: 'Amazon Web Services',
  productName: 'AWS',
  acceptanceType: 'EXPLICIT',
} as const

/** SIMPLIFIED: five of many, of one period, in one version each. AWS: AWS Artifact API Reference, ReportSummary, 2026-11. */
const SHELF = [
  [
    'report-Soc2Type2A26fall',
    'SOC 2 Type 2 Report',
    'SOC',
    'An auditor tests the controls of security, availability and confidentiality over half a year, the destruction of media among them.',
  ],
  [
    'report-Soc3Type2A26fall',
    'SOC 3 Report',
    'SOC',
    'The short form of the SOC 2 report, which may be shown to anybody.',
  ],
  [
    'report-Iso27001A26cert1',
    'ISO 27001 Certificate',
    'ISO',
    'A certification body confirms the management of information security.',
  ],
  [
    'report-PciDssAocA26aoc1',
    'PCI DSS Attestation of Compliance',
    'PCI',
    'An assessor confirms the controls for payment cards.',
  ],
  [
    'report-C5Type2AtA26fall',
    'C5 Type 2 Report',
    'C5',
    'An auditor tests the controls that the German office for information security asks for.',
  ],
] as const

export const reports = SHELF.map(([id, name, series, description]) => ({
  id,
  name,
  description,
  series,
  arn: reportArn(id),
  periodStart: '2026-04-01T00:00:00Z',
  periodEnd: '2026-09-30T00:00:00Z',
  ...shared,
}))

export type Report = (typeof reports)[number]

export function findReport(id: string, asked: number | undefined): Report {
  const found = reports.find((report) => report.id === id && (asked === undefined || report.version === asked))
  return found ?? fail('ResourceNotFoundException', 'The requested report does not exist.', 404)
}

/** What a report asks for first: its terms are accepted by giving this back. */
export function termOf({ id, version: number }: Report): string {
  return `term-token-${id.slice('report-'.length)}${number}`
}

export function addressOf(report: Report, document: 'report' | 'term'): string {
  return `https://artifact.example/${report.id}/${report.version}/${document}.pdf`
}
