// The way out at the bottom: nothing has refused. `decidedBy` names what granted. Rule E0.

import type { Facts } from '../facts.ts'
import type { Granted } from '../types.ts'
import type { Step, Verdict } from './step.ts'

const GRANTED = {
  identity: by('identity'),
  resource: by('resource'),
  'resource+identity': by('resource+identity'),
  root: by('root'),
} as const

function by(decidedBy: Granted): Verdict {
  return { status: 'allow', code: 'result-allow', final: { decision: 'Allow', decidedBy } }
}

export const result: Step = { id: 'result', account: 'both', judge: (facts) => GRANTED[granter(facts)] }

function granter({ grant, skips, setting: { principal, strict, sameAccount } }: Facts): keyof typeof GRANTED {
  if (principal === 'root') return sameAccount && !strict ? 'root' : 'resource'
  if (skips.identity !== undefined) return 'resource'
  return grant && (!sameAccount || strict) ? 'resource+identity' : 'identity'
}
