// State → the structures AWS answers with. Times are ISO 8601 texts.

import type { Draft } from 'immer'
import { iso } from '../../clock.ts'
import type { AccountId, World } from '../../types.ts'
import { iamArn } from './arn.ts'
import type { Group, ManagedPolicy, Role, User } from './state.ts'

export function userView(account: AccountId, { userName, userId, path, createDate }: User) {
  return {
    Path: path,
    UserName: userName,
    UserId: userId,
    Arn: iamArn(account, 'user', userName, path),
    CreateDate: iso(createDate),
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

export function policyView(world: Draft<World>, account: AccountId, arn: string, policy: ManagedPolicy) {
  const iam = world.accounts[account]?.iam
  const holders = [
    ...Object.values(iam?.users ?? {}),
    ...Object.values(iam?.groups ?? {}),
    ...Object.values(iam?.roles ?? {}),
  ]
  return {
    PolicyName: policy.policyName,
    PolicyId: policy.policyId,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: holders.filter(({ attached }) => attached.includes(arn)).length,
    IsAttachable: true,
    Description: policy.description,
    CreateDate: iso(policy.createDate),
    UpdateDate: iso(policy.updateDate),
  }
}

/** Alphabetical, as AWS lists. */
export function byName<T>(map: Readonly<Record<string, T>>): readonly T[] {
  return Object.keys(map)
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .flatMap((name) => map[name] ?? [])
}
