// Service control policies of the principal's organization: every level must have a matching Allow; none grants.
// AWS: Organizations User Guide, "SCP evaluation", 2026-11. Rule E3.
// SIMPLIFIED: the few root tasks that SCPs do not reach (changing the support plan and the like) are not in the lab.

import { levelName } from './level.ts'
import { allowedBy, allows, matching, skip, type Step } from './step.ts'

export const scp: Step = {
  id: 'scp',
  account: 'principal',
  statements: allows('scp'),
  judge(analysis) {
    const { skips, policies } = analysis
    if (skips.scp) return skip(skips.scp)
    const { scps = [] } = policies
    const deciding = matching(allows('scp')(analysis))
    const levels = scps.map((_, index) => {
      const name = levelName(index, scps.length)
      const open = deciding.some(({ level }) => level === name)
      return { name, status: open ? ('allow' as const) : ('implicitDeny' as const) }
    })
    const closed = levels.find(({ status }) => status === 'implicitDeny')
    if (!closed) return { ...allowedBy(analysis, deciding), status: 'pass', levels }
    return {
      status: 'implicitDeny',
      explain: { code: 'level-without-allow', args: { level: closed.name } },
      levels,
      final: { decision: 'ImplicitDeny', decidedBy: 'scp' },
    }
  },
}
