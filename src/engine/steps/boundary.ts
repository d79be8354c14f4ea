// AWS: IAM User Guide, "Permissions boundaries for IAM entities", 2026-11. Rule E6.

import { limit } from './limit.ts'
import { allows, type Step } from './step.ts'

export const boundary: Step = {
  id: 'boundary',
  account: 'principal',
  statements: allows('boundary'),
  judge: limit('boundary'),
}
