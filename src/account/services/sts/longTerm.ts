// Calls that sessions may not make, or not all of them. AWS: IAM User Guide, "Compare AWS STS credentials", 2026-11.

import { fail } from '../../operation.ts'
import type { Caller } from '../../types.ts'
import type { SessionOf } from './state.ts'

/** Whose session it will be. */
export function longTermCaller(caller: Caller, operation: string): Extract<SessionOf, { kind: 'user' | 'root' }> {
  const temporary = 'issuedAt' in caller && caller.issuedAt !== undefined
  if (caller.kind === 'user' && !temporary) return { kind: 'user', userId: caller.userId }
  if (caller.kind === 'root' && !temporary) return { kind: 'root' }
  return refused(operation)
}

/** Federated users may only ask who they are; sessions of users, but for those of the console, may assume roles, too. */
export function checkSession(caller: Caller, operation: string): void {
  if (caller.kind === 'federatedUser') refused(operation)
  const ofSessionToken = (caller.kind === 'user' || caller.kind === 'root') && caller.issuedAt !== undefined
  if (ofSessionToken && !caller.console && operation !== 'AssumeRole') refused(operation)
}

function refused(operation: string): never {
  return fail('AccessDenied', `Cannot call ${operation} with session credentials`, 403)
}

/** Seconds. Sessions of root end after an hour, whatever was asked for. */
export function secondsFor({ kind }: SessionOf, asked = 43_200): number {
  return kind === 'root' ? Math.min(asked, 3600) : asked
}
