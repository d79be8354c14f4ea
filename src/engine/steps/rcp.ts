// Resource control policies of the owner's organization. RCPFullAWSAccess stands at every level, so they can only deny;
// a Deny of theirs is found by the step `deny`. AWS: Organizations User Guide, "Resource control policies", 2026-11. Rule E2.

import { levelName } from './level.ts'
import { allows, skip, type Step } from './step.ts'

export const rcp: Step = {
  id: 'rcp',
  account: 'resource',
  statements: allows('rcp'),
  judge({ skips, policies: { rcps = [] }, traces }) {
    if (skips.rcp) return skip(skips.rcp)
    const levels = rcps.map((_, index) => ({ name: levelName(index, rcps.length), status: 'pass' as const }))
    return { status: 'pass', explain: { code: 'no-deny', args: { count: String(traces.rcp.length) } }, levels }
  },
}
