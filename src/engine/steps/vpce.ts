// The policy of a VPC endpoint, where the request passes one. AWS: AWS PrivateLink Guide, "Endpoint policies", 2026-11. Rule E16.

import { limit } from './limit.ts'
import type { Step } from './step.ts'

const verdict = limit('vpce')

export const vpce: Step = {
  id: 'vpce',
  account: 'principal',
  kind: 'vpce',
  judge: ({ skips, allowed }) => verdict(skips.vpce, allowed.vpce),
}
