// Service control policies of the principal's organization: every level must have a matching Allow; none grants.
// AWS: Organizations User Guide, "SCP evaluation", 2026-11. Rule E3.

import { levelName } from './rcp.ts'
import { allows, matching, skip, type Step } from './step.ts'

export const scp: Step = {
  id: 'scp',
  account: 'principal',
  statements: allows('scp'),
  judge(analysis) {
    if (analysis.skips.scp) return skip(analysis.skips.scp)
    const deciding = matching(allows('scp')(analysis))
    const levels = (analysis.policies.scps ?? []).map((_, index) => {
      const name = levelName(index)
      return {
        name,
        status: deciding.some(({ level }) => level === name) ? ('allow' as const) : ('implicitDeny' as const),
      }
    })
    const closed = levels.find(({ status }) => status === 'implicitDeny')
    if (!closed)
      return {
        status: 'pass',
        explain: { code: 'allowed', args: { policyName: 'the service control policies' } },
        levels,
        deciding,
      }
    return {
      status: 'implicitDeny',
      explain: { code: 'level-without-allow', args: { level: closed.name } },
      levels,
      final: { decision: 'ImplicitDeny', decidedBy: 'scp' },
    }
  },
}
