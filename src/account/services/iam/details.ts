// Users, groups, roles and policies with all that hangs on them, as GetAccountAuthorizationDetails shows them.

import type { Draft } from 'immer'
import type { At } from '../../operation.ts'
import type { World } from '../../types.ts'
import { attachedPolicies } from './attach.ts'
import { profilesOf, profileView } from './instanceProfile.ts'
import type { Group, ManagedPolicy, Role, User } from './state.ts'
import {
  boundaryView,
  groupView,
  policyCore,
  roleCore,
  roleLastUsed,
  tagsView,
  userCore,
  versionView,
} from './views.ts'

export function userDetail(draft: Draft<World>, at: At, user: User) {
  return {
    ...userCore(at.account, user),
    UserPolicyList: inlineList(user),
    GroupList: user.groups,
    AttachedManagedPolicies: attachedPolicies(draft, at, user),
    ...boundaryView(user),
    ...tagsView(user),
  }
}

export function groupDetail(draft: Draft<World>, at: At, group: Group) {
  return {
    ...groupView(at.account, group),
    GroupPolicyList: inlineList(group),
    AttachedManagedPolicies: attachedPolicies(draft, at, group),
  }
}

export function roleDetail(draft: Draft<World>, at: At, role: Role) {
  return {
    ...roleCore(at.account, role),
    InstanceProfileList: profilesOf(draft, at, role.roleName).map((one) => profileView(draft, at, one)),
    RolePolicyList: inlineList(role),
    AttachedManagedPolicies: attachedPolicies(draft, at, role),
    ...boundaryView(role),
    ...tagsView(role),
    ...roleLastUsed(role),
  }
}

export function policyDetail(draft: Draft<World>, at: At, arn: string, policy: ManagedPolicy) {
  return {
    ...policyCore(draft, at.account, arn, policy),
    PolicyVersionList: policy.versions.map((one) => ({ Document: one.document, ...versionView(one, policy) })),
  }
}

function inlineList({ inline }: { readonly inline: Readonly<Record<string, string>> }) {
  return Object.entries(inline).map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument }))
}
