// Resource control policies of the owner's organization. RCPFullAWSAccess stands at every level, so they can only deny;
// a Deny of theirs is found by the step `deny`. AWS: Organizations User Guide, "Resource control policies", 2026-11. Rule E2.

import { skip, type Step, type Verdict } from './step.ts'

const NOTHING_FORBIDS: Verdict = { status: 'pass', code: 'no-deny' }

export const rcp: Step = {
  id: 'rcp',
  account: 'resource',
  kind: 'rcp',
  judge: ({ skips }) => (skips.rcp ? skip(skips.rcp) : NOTHING_FORBIDS),
}
