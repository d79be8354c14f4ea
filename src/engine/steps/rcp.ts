// Resource control policies of the owner's organization. RCPFullAWSAccess stands at every level, so they can only deny.
// AWS: Organizations User Guide, "Resource control policies", 2026-11. Rule E2.

import { allows, skip, type Step } from './step.ts'

export const rcp: Step = {
  id: 'rcp',
  account: 'resource',
  statements: allows('rcp'),
  judge({ skips, policies }) {
    if (skips.rcp) return skip(skips.rcp)
    const levels = (policies.rcps ?? []).map((_, index) => ({ name: levelName(index), status: 'pass' as const }))
    return { status: 'pass', explain: { code: 'no-deny', args: { count: '0' } }, levels }
  },
}

export function levelName(index: number): string {
  return index === 0 ? 'the organization root' : `level ${index + 1}`
}
