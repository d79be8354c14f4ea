import { own } from '../../own.ts'
import type { AccountId, Caller, World } from '../../types.ts'

type EntityKind = 'user' | 'group' | 'role'
export type IamKind = EntityKind | 'policy' | 'mfa'

/** From where a call looks at IAM, before it is allowed anything. */
export interface Asked {
  readonly caller: Caller
  readonly world: World
}

export function iamArn(account: AccountId, kind: IamKind, name: string, path = '/'): string {
  return `arn:aws:iam::${account}:${kind}${path}${name}`
}

/** The ARN of what a call names. The path belongs to it, and only the account knows the path. */
export function entityArn({ caller, world }: Asked, kind: EntityKind, name: string): string {
  const account = accountOfCaller(caller)
  const entities: Readonly<Record<string, { readonly path: string }>> | undefined = own(world.accounts, account)?.iam[
    `${kind}s`
  ]
  return iamArn(account, kind, name, own(entities, name)?.path)
}

/** iam:PermissionsBoundary: the boundary that whoever is named has now. AWS: IAM condition keys, 2026-11. */
export function boundaryKey({ caller, world }: Asked, userName: string): Readonly<Record<string, string>> {
  const boundary = own(own(world.accounts, accountOfCaller(caller))?.iam.users, userName)?.boundary
  return boundary === undefined ? {} : { 'iam:PermissionsBoundary': boundary }
}

/** The account in which an IAM call works: the caller's own. */
export function accountOfCaller(caller: Caller): AccountId {
  return caller.kind === 'anonymous' ? '' : caller.account
}
