// AWS: IAM User Guide, "Session policies", 2026-11. Rule E7.

import { limit } from './limit.ts'
import type { Step } from './step.ts'

const verdict = limit('session')

export const session: Step = {
  id: 'session',
  account: 'principal',
  kind: 'session',
  judge: ({ skips, allowed }) => verdict(skips.session, allowed.session),
}
