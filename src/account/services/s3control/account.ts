// Whose account is spoken of: s3control asks for it in each call, and it can only be the caller's own.

import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import type { AccountId } from '../../types.ts'
import type { Recorded } from '../../operation.ts'

export const accountId = z.string().check(z.maxLength(64), z.regex(/^\d{12}$/))

export function checkAccount(asked: string, account: AccountId): void {
  if (asked !== account) fail('AccessDenied', 'Access Denied', 403)
}

/** Calls go to an address of the account; CloudTrail calls them by names of their own. */
export function recordOf(asked: string, parameters: Recorded['requestParameters'], eventName?: string): Recorded {
  const host = `${asked}.s3-control.${REGION}.amazonaws.com`
  return {
    ...(eventName !== undefined && { eventName }),
    requestParameters: { ...parameters, Host: host, accountId: asked },
    host,
  }
}
