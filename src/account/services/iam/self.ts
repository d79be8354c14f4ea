// Some IAM calls may leave the user's name out: then they are about whoever asks.

import { type At, fail } from '../../operation.ts'
import { type Asked, accountOfCaller, entityArn, iamArn } from './arn.ts'

export function nameOrSelf(userName: string | undefined, { caller }: At): string {
  if (userName !== undefined) return userName
  if (caller.kind === 'user') return caller.userName
  return fail('ValidationError', 'Must specify userName when calling with non-User credentials')
}

export function arnOrSelf(userName: string | undefined, asked: Asked): string {
  const { caller } = asked
  if (userName !== undefined) return entityArn(asked, 'user', userName)
  return caller.kind === 'user' || caller.kind === 'root' ? caller.arn : iamArn(accountOfCaller(caller), 'user', '*')
}
