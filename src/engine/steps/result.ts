// The way out at the bottom: nothing has refused. `decidedBy` names what granted. Rule E0.

import type { Analysis, Step } from './step.ts'

export const result: Step = {
  id: 'result',
  account: 'both',
  statements: () => [],
  judge: (analysis) => ({
    status: 'allow',
    explain: { code: 'result-allow', args: {} },
    final: { decision: 'Allow', decidedBy: grantedBy(analysis) },
  }),
}

function grantedBy({ request, grant, strict, sameAccount, skips }: Analysis): string {
  if (request.principal.kind === 'root') return sameAccount && !strict ? 'root' : 'resource'
  if (skips.identity !== undefined) return 'resource'
  return (grant && !sameAccount) || (grant && strict) ? 'resource+identity' : 'identity'
}
