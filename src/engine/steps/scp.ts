// Service control policies of the principal's organization: every level must have a matching Allow; none grants.
// AWS: Organizations User Guide, "SCP evaluation", 2026-11. Rule E3.
// SIMPLIFIED: the few root tasks that SCPs do not reach (changing the support plan and the like) are not in the lab.

import { skip, type Step, type Verdict } from './step.ts'

const OPEN: Verdict = { status: 'pass', code: 'allowed' }
const CLOSED: Verdict = {
  status: 'implicitDeny',
  code: 'level-without-allow',
  final: { decision: 'ImplicitDeny', decidedBy: 'scp' },
}

export const scp: Step = {
  id: 'scp',
  account: 'principal',
  kind: 'scp',
  judge({ skips, allowed }) {
    if (skips.scp) return skip(skips.scp)
    return allowed.scp ? OPEN : CLOSED
  },
}
