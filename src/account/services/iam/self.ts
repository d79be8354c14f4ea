// Some IAM calls may leave the user's name out: then they are about the user who asks.

import { type At, fail } from '../../operation.ts'
import type { Caller } from '../../types.ts'
import { accountOfCaller, iamArn } from './arn.ts'

export function nameOrSelf(userName: string | undefined, { caller }: At): string {
  if (userName !== undefined) return userName
  if (caller.kind === 'user') return caller.userName
  return fail('ValidationError', 'Must specify userName when calling with non-User credentials')
}

export function arnOrSelf(userName: string | undefined, caller: Caller): string {
  if (userName === undefined && caller.kind === 'user') return caller.arn
  return iamArn(accountOfCaller(caller), 'user', userName ?? '*')
}
