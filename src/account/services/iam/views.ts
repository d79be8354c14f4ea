// State → the structures AWS answers with. Times are ISO 8601 texts.
// Lists show less than the calls about one thing. AWS: IAM API Reference, ListUsers, ListRoles, ListPolicies, 2026-11.

import { type Draft, isDraft } from 'immer'
import { iso } from '../../clock.ts'
import type { AccountId, World } from '../../types.ts'
import { iamArn, isServicePath } from './arn.ts'
import type { Group, IamState, LoginProfile, ManagedPolicy, PolicyVersion, Role, User } from './state.ts'
import { tagList } from './tags.ts'

export function userCore(account: AccountId, { userName, userId, path, createDate }: User) {
  return {
    Path: path,
    UserName: userName,
    UserId: userId,
    Arn: iamArn(account, 'user', userName, path),
    CreateDate: iso(createDate),
  }
}

/** A user as lists show it. */
export function userView(account: AccountId, user: User) {
  const { lastUsed } = user.loginProfile ?? {}
  return { ...userCore(account, user), ...(lastUsed !== undefined && { PasswordLastUsed: iso(lastUsed) }) }
}

/** A user as GetUser and CreateUser show it. */
export function userDetails(account: AccountId, user: User) {
  return { ...userView(account, user), ...boundaryView(user), ...tagsView(user) }
}

export function boundaryView({ boundary }: { readonly boundary?: string }) {
  // AWS answers `Policy`, although its service model says PermissionsBoundaryPolicy.
  return boundary === undefined
    ? {}
    : { PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: boundary } }
}

export function tagsView({ tags = {} }: { readonly tags?: Readonly<Record<string, string>> }) {
  const list = tagList(tags)
  return list.length > 0 ? { Tags: list } : {}
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

export function roleCore(account: AccountId, { path, roleName, roleId, createDate, trust }: Role) {
  return {
    Path: path,
    RoleName: roleName,
    RoleId: roleId,
    Arn: iamArn(account, 'role', roleName, path),
    CreateDate: iso(createDate),
    AssumeRolePolicyDocument: trust,
  }
}

/** A role as lists show it. */
export function roleView(account: AccountId, role: Role) {
  return {
    ...roleCore(account, role),
    ...(role.description !== '' && { Description: role.description }),
    MaxSessionDuration: role.maxSessionDuration,
  }
}

export function roleDetails(account: AccountId, role: Role) {
  return { ...roleView(account, role), ...boundaryView(role), ...tagsView(role) }
}

/** Empty as long as nobody has worked as the role. */
export function roleLastUsed({ lastUsed }: Role) {
  return { RoleLastUsed: lastUsed ? { LastUsedDate: iso(lastUsed.date), Region: lastUsed.region } : {} }
}

export function policyView(world: Draft<World>, account: AccountId, arn: string, policy: ManagedPolicy) {
  const { attached, bounding } = usesOf(world.accounts[account]?.iam)
  return {
    PolicyName: policy.policyName,
    PolicyId: policy.policyId,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: attached.get(arn) ?? 0,
    PermissionsBoundaryUsageCount: bounding.get(arn) ?? 0,
    IsAttachable: !isServicePath(policy.path),
    CreateDate: iso(policy.createDate),
    UpdateDate: iso(policy.updateDate),
  }
}

/** By the ARN of a policy, how many identities it is attached to, and of how many it is the boundary. */
interface Uses {
  readonly attached: ReadonlyMap<string, number>
  readonly bounding: ReadonlyMap<string, number>
}

const kept = new WeakMap<IamState, Uses>()

/** Counted once for a state that nobody is changing: a list asks for each of a thousand policies. */
function usesOf(iam: IamState | undefined): Uses {
  const known = iam && kept.get(iam)
  if (known) return known
  const users = Object.values(iam?.users ?? {})
  const roles = Object.values(iam?.roles ?? {})
  const holders = [...users, ...Object.values(iam?.groups ?? {}), ...roles]
  const made = {
    attached: countsOf(holders.flatMap(({ attached }) => attached)),
    bounding: countsOf([...users, ...roles].flatMap(({ boundary }) => boundary ?? [])),
  }
  if (iam && !isDraft(iam)) kept.set(iam, made)
  return made
}

function countsOf(arns: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const arn of arns) counts.set(arn, (counts.get(arn) ?? 0) + 1)
  return counts
}

export function policyCore(world: Draft<World>, account: AccountId, arn: string, policy: ManagedPolicy) {
  const { description } = policy
  const { CreateDate, UpdateDate, ...view } = policyView(world, account, arn, policy)
  return { ...view, ...(description !== '' && { Description: description }), CreateDate, UpdateDate }
}

/** Lists show neither description nor tags. */
export function policyDetails(world: Draft<World>, account: AccountId, arn: string, policy: ManagedPolicy) {
  return { ...policyCore(world, account, arn, policy), ...tagsView(policy) }
}

/** Only GetPolicyVersion and GetAccountAuthorizationDetails show the document itself. */
export function versionView({ versionId, createDate }: PolicyVersion, { defaultVersionId }: ManagedPolicy) {
  return { VersionId: versionId, IsDefaultVersion: versionId === defaultVersionId, CreateDate: iso(createDate) }
}

export function profileView(userName: string, { created, resetRequired }: LoginProfile) {
  return { UserName: userName, CreateDate: iso(created), PasswordResetRequired: resetRequired }
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
