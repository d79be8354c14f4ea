import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn } from './fields.ts'
import { findingsOf } from './findings.ts'
import type { Finding, Status } from './state.ts'

export const GetFindingsStatistics = analyzerOperation({
  input: z.strictObject({ analyzerArn }),
  action: 'GetFindingsStatistics',
  readOnly: true,
  of: (input) => input.analyzerArn,
  run(analyzer, _input, here) {
    const findings = findingsOf(here, analyzer)
    const active = findings.filter(({ status }) => status === 'ACTIVE')
    const totals = {
      totalActiveFindings: active.length,
      totalArchivedFindings: count(findings, 'ARCHIVED'),
      totalResolvedFindings: count(findings, 'RESOLVED'),
    }
    const kinds = [...new Set(active.map(({ details }) => details.type))]
    return {
      findingsStatistics: [
        analyzer.type === 'ACCOUNT'
          ? { externalAccessFindingsStatistics: { resourceTypeStatistics: byType(active), ...totals } }
          : {
              unusedAccessFindingsStatistics: {
                unusedAccessTypeStatistics: kinds.map((unusedAccessType) => ({
                  unusedAccessType,
                  total: active.filter(({ details }) => details.type === unusedAccessType).length,
                })),
                topAccounts: [{ account: here.account, numberOfActiveFindings: active.length }],
                ...totals,
              },
            },
      ],
      lastUpdatedAt: iso(here.draft.now),
    }
  },
})

function count(findings: readonly Finding[], status: Status): number {
  return findings.filter((finding) => finding.status === status).length
}

function byType(active: readonly Finding[]) {
  return Object.fromEntries(
    [...new Set(active.map(({ resourceType }) => resourceType))].map((type) => {
      const ofType = active.filter(({ resourceType }) => resourceType === type)
      const open = ofType.filter(({ details }) => details.type === 'ExternalAccess' && details.isPublic).length
      return [type, { totalActivePublic: open, totalActiveCrossAccount: ofType.length - open, totalActiveErrors: 0 }]
    }),
  )
}
