// AWS: IAM User Guide, "Permissions boundaries for IAM entities", 2026-11. Rule E6.

import { limit } from './limit.ts'
import type { Step } from './step.ts'

const verdict = limit('boundary')

export const boundary: Step = {
  id: 'boundary',
  account: 'principal',
  kind: 'boundary',
  judge: ({ skips, allowed }) => verdict(skips.boundary, allowed.boundary),
}
