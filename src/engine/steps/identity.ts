// AWS: IAM User Guide, "Policy evaluation for requests within a single account", 2026-11. Rule E5.

import { limit } from './limit.ts'
import type { Step } from './step.ts'

const verdict = limit('identity')

export const identity: Step = {
  id: 'identity',
  account: 'principal',
  kind: 'identity',
  judge: ({ skips, allowed }) => verdict(skips.identity, allowed.identity),
}
