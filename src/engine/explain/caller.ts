// How a policy names the caller of a request.

import type { PrincipalEntry } from '../policy/read.ts'
import type { Principal, Result } from '../types.ts'

/** In a Principal element. Of a role session the role: sessions come and go. Rule G9. */
export function entryFor(principal: Principal): PrincipalEntry {
  switch (principal.kind) {
    case 'service':
      return { type: 'Service', value: principal.service }
    case 'federatedIdentity':
      return { type: 'Federated', value: principal.provider }
    case 'anonymous':
      return { type: 'AWS', value: '*' }
    case 'roleSession':
    case 'serviceLinkedRole':
      return { type: 'AWS', value: principal.roleArn }
    default:
      return { type: 'AWS', value: principal.arn }
  }
}

export interface Exception {
  readonly operator: string
  readonly key: string
  readonly value: string
}

// AWS: IAM User Guide, "NotPrincipal", 2026-11: it advises this form to except somebody from a Deny.
const EXCEPTIONS: readonly (readonly [operator: string, key: string])[] = [
  ['ArnNotEquals', 'aws:PrincipalArn'],
  ['StringNotEquals', 'aws:PrincipalServiceName'],
]

/** A condition that holds for everybody but the caller. Undefined: nothing tells it from the others. */
export function exceptionFor({ context }: Result): Exception | undefined {
  for (const [operator, key] of EXCEPTIONS) {
    const value = Object.hasOwn(context, key) ? context[key]?.value : undefined
    if (typeof value === 'string') return { operator, key, value }
  }
  return undefined
}
