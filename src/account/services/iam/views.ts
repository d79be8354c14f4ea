// State → the structures AWS answers with. Times are ISO 8601 texts.

import type { Draft } from 'immer'
import { iso } from '../../clock.ts'
import type { AccountId, World } from '../../types.ts'
import { iamArn } from './arn.ts'
import type { Group, ManagedPolicy, Role, User } from './state.ts'

/** A user as lists show it. */
export function userView(account: AccountId, { userName, userId, path, createDate }: User) {
  return {
    Path: path,
    UserName: userName,
    UserId: userId,
    Arn: iamArn(account, 'user', userName, path),
    CreateDate: iso(createDate),
  }
}

/** A user as GetUser and CreateUser show it. */
export function userDetails(account: AccountId, user: User) {
  return { ...userView(account, user), ...extras(user) }
}

function extras({ boundary, tags }: Pick<User, 'boundary' | 'tags'>) {
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  return {
    ...(boundary !== undefined && {
      // AWS answers `Policy`, although its service model says PermissionsBoundaryPolicy.
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: boundary },
    }),
    ...(list.length > 0 && { Tags: list }),
  }
}

export function groupView(account: AccountId, { groupName, groupId, path, createDate }: Group) {
  return {
    Path: path,
    GroupName: groupName,
    GroupId: groupId,
    Arn: iamArn(account, 'group', groupName, path),
    CreateDate: iso(createDate),
  }
}

export function roleView(account: AccountId, role: Role) {
  return {
    Path: role.path,
    RoleName: role.roleName,
    RoleId: role.roleId,
    Arn: iamArn(account, 'role', role.roleName, role.path),
    CreateDate: iso(role.createDate),
    AssumeRolePolicyDocument: role.trust,
    Description: role.description,
    MaxSessionDuration: role.maxSessionDuration,
  }
}

export function roleDetails(account: AccountId, role: Role) {
  return { ...roleView(account, role), ...extras(role) }
}

export function policyView(world: Draft<World>, account: AccountId, arn: string, policy: ManagedPolicy) {
  const iam = world.accounts[account]?.iam
  const holders = [
    ...Object.values(iam?.users ?? {}),
    ...Object.values(iam?.groups ?? {}),
    ...Object.values(iam?.roles ?? {}),
  ]
  const bounded = [...Object.values(iam?.users ?? {}), ...Object.values(iam?.roles ?? {})]
  return {
    PolicyName: policy.policyName,
    PolicyId: policy.policyId,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: holders.filter(({ attached }) => attached.includes(arn)).length,
    PermissionsBoundaryUsageCount: bounded.filter(({ boundary }) => boundary === arn).length,
    IsAttachable: true,
    CreateDate: iso(policy.createDate),
    UpdateDate: iso(policy.updateDate),
  }
}

/** Only GetPolicy and CreatePolicy show the description. */
export function policyDetails(world: Draft<World>, account: AccountId, arn: string, policy: ManagedPolicy) {
  const { description } = policy
  return { ...policyView(world, account, arn, policy), ...(description !== '' && { Description: description }) }
}

/** Alphabetical, as AWS lists. */
export function byName<T>(map: Readonly<Record<string, T>>): readonly T[] {
  return Object.keys(map)
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .flatMap((name) => map[name] ?? [])
}

/** What lies under a path, as `--path-prefix` asks. */
export function under<T extends { readonly path: string }>(
  prefix: string | undefined,
  list: readonly T[],
): readonly T[] {
  return prefix === undefined ? list : list.filter(({ path }) => path.startsWith(prefix))
}
