import type { AccountId, Caller } from '../../types.ts'

export type IamKind = 'user' | 'group' | 'role' | 'policy' | 'mfa'

export function iamArn(account: AccountId, kind: IamKind, name: string, path = '/'): string {
  return `arn:aws:iam::${account}:${kind}${path}${name}`
}

/** The account in which an IAM call works: the caller's own. */
export function accountOfCaller(caller: Caller): AccountId {
  return caller.kind === 'anonymous' ? '' : caller.account
}
