// One row per operation of AWS Identity and Access Management.

import { AddUserToGroup } from './AddUserToGroup.ts'
import { AttachGroupPolicy } from './AttachGroupPolicy.ts'
import { AttachUserPolicy } from './AttachUserPolicy.ts'
import { CreateAccessKey } from './CreateAccessKey.ts'
import { CreatePolicy } from './CreatePolicy.ts'
import { CreatePolicyVersion } from './CreatePolicyVersion.ts'
import { CreateRole } from './CreateRole.ts'
import { CreateUser } from './CreateUser.ts'
import { DeletePolicyVersion } from './DeletePolicyVersion.ts'
import { DeleteUser } from './DeleteUser.ts'
import { DeleteUserPolicy } from './DeleteUserPolicy.ts'
import { DetachGroupPolicy } from './DetachGroupPolicy.ts'
import { DetachUserPolicy } from './DetachUserPolicy.ts'
import { GetGroup } from './GetGroup.ts'
import { GetPolicy } from './GetPolicy.ts'
import { GetPolicyVersion } from './GetPolicyVersion.ts'
import { GetRole } from './GetRole.ts'
import { GetUser } from './GetUser.ts'
import { GetUserPolicy } from './GetUserPolicy.ts'
import { ListAttachedUserPolicies } from './ListAttachedUserPolicies.ts'
import { ListGroups } from './ListGroups.ts'
import { ListGroupsForUser } from './ListGroupsForUser.ts'
import { ListPolicies } from './ListPolicies.ts'
import { ListRoles } from './ListRoles.ts'
import { ListUserPolicies } from './ListUserPolicies.ts'
import { ListUsers } from './ListUsers.ts'
import { PutUserPolicy } from './PutUserPolicy.ts'
import { RemoveUserFromGroup } from './RemoveUserFromGroup.ts'

export const iam = {
  AddUserToGroup,
  AttachGroupPolicy,
  AttachUserPolicy,
  CreateAccessKey,
  CreatePolicy,
  CreatePolicyVersion,
  CreateRole,
  CreateUser,
  DeletePolicyVersion,
  DeleteUser,
  DeleteUserPolicy,
  DetachGroupPolicy,
  DetachUserPolicy,
  GetGroup,
  GetPolicy,
  GetPolicyVersion,
  GetRole,
  GetUser,
  GetUserPolicy,
  ListAttachedUserPolicies,
  ListGroups,
  ListGroupsForUser,
  ListPolicies,
  ListRoles,
  ListUserPolicies,
  ListUsers,
  PutUserPolicy,
  RemoveUserFromGroup,
}
