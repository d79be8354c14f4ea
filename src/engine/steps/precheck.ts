// Before any policy is read. AWS: STS API Reference, GetCallerIdentity and AssumeRole, 2026-11. Rules E15, E9.

import type { Step } from './step.ts'

export const precheck: Step = {
  id: 'precheck',
  account: 'both',
  statements: () => [],
  judge({ request: { action, principal } }) {
    const name = action.toLowerCase()
    if (name === 'sts:getcalleridentity' && principal.kind !== 'anonymous')
      return {
        status: 'allow',
        explain: { code: 'no-permission-required', args: {} },
        final: { decision: 'Allow', decidedBy: 'no-permission-required' },
      }
    if (name === 'sts:assumerole' && principal.kind === 'root')
      return {
        status: 'implicitDeny',
        explain: { code: 'service-refuses', args: {} },
        final: { decision: 'ImplicitDeny', decidedBy: 'service' },
      }
    return { status: 'pass', explain: { code: 'signed-request', args: {} } }
  },
}
