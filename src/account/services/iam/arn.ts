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
export function boundaryKey(
  { caller, world }: Asked,
  kind: 'user' | 'role',
  name: string,
): Readonly<Record<string, string>> {
  const entities: Readonly<Record<string, { readonly boundary?: string }>> | undefined = own(
    world.accounts,
    accountOfCaller(caller),
  )?.iam[`${kind}s`]
  return newBoundaryKey(own(entities, name)?.boundary)
}

/** The same key where the call itself says which boundary it is to be. */
export function newBoundaryKey(arn: string | undefined): Readonly<Record<string, string>> {
  return arn === undefined ? {} : { 'iam:PermissionsBoundary': arn }
}

/** The account in which a call works: the caller's own. Whoever has no name in AWS yet has none. */
export function accountOfCaller(caller: Caller): AccountId {
  return 'account' in caller ? caller.account : ''
}

/** Service-linked roles and their policies live here. AWS: IAM User Guide, "Create a service-linked role", 2026-11. */
export function isServicePath(path: string): boolean {
  return path.startsWith('/aws-service-role/')
}
