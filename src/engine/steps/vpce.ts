// The policy of a VPC endpoint, where the request passes one. AWS: AWS PrivateLink Guide, "Endpoint policies", 2026-11. Rule E16.

import { limit } from './limit.ts'
import { allows, type Step } from './step.ts'

export const vpce: Step = { id: 'vpce', account: 'principal', statements: allows('vpce'), judge: limit('vpce') }
