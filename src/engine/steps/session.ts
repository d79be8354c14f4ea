// AWS: IAM User Guide, "Session policies", 2026-11. Rule E7.

import { limit } from './limit.ts'
import { allows, type Step } from './step.ts'

export const session: Step = {
  id: 'session',
  account: 'principal',
  statements: allows('session'),
  judge: limit('session'),
}
