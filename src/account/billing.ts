// Whether users and roles get to the bills at all: a switch of the root user, whatever policies say.
// AWS: Billing User Guide, "Granting access to your billing information and tools", 2026-11.
// SIMPLIFIED: policies are read first, and what is told of it is in our words.

import { ApiError } from './operation.ts'
import { own } from './own.ts'
import type { Caller, World } from './types.ts'

const SERVICES = new Set(['bcm-data-exports', 'budgets', 'ce', 'cur'])

/** Is this call kept from whoever makes it? */
export function closedBills({ accounts }: World, caller: Caller, service: string): ApiError | undefined {
  if (!SERVICES.has(service) || caller.kind === 'root' || !('account' in caller)) return undefined
  if (own(accounts, caller.account)?.billingAccess !== 'deactivated') return undefined
  return new ApiError(
    'AccessDeniedException',
    `User: ${caller.arn} is not authorized to access billing: the root user has not activated IAM access.`,
    400,
  )
}
