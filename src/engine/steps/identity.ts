// AWS: IAM User Guide, "Policy evaluation for requests within a single account", 2026-11. Rule E5.

import { limit } from './limit.ts'
import { allows, type Step } from './step.ts'

export const identity: Step = {
  id: 'identity',
  account: 'principal',
  statements: allows('identity'),
  judge: limit('identity'),
}
