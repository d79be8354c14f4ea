// Finds what an IAM call names in the caller's account, or fails with AWS's text.
// AWS's texts: IAM API Reference, error messages as recorded, 2026-11.

import type { Draft } from 'immer'
import { managedPolicies } from '../../managedPolicies/index.ts'
import { type At, callerArn, fail } from '../../operation.ts'
import { namesIn, own } from '../../own.ts'
import type { Account, World } from '../../types.ts'
import { isServicePath } from './arn.ts'
import type { Group, ManagedPolicy, PasswordPolicy, PolicyVersion, Role, User } from './state.ts'

export function homeOf(world: Draft<World>, { account }: At): Draft<Account> {
  return world.accounts[account] ?? fail('InternalFailure', `Account ${account} does not exist`, 500)
}

export function findUser(world: Draft<World>, at: At, name: string): Draft<User> {
  return (
    own(homeOf(world, at).iam.users, name) ?? fail('NoSuchEntity', `The user with name ${name} cannot be found.`, 404)
  )
}

export function findGroup(world: Draft<World>, at: At, name: string): Draft<Group> {
  return (
    own(homeOf(world, at).iam.groups, name) ?? fail('NoSuchEntity', `The group with name ${name} cannot be found.`, 404)
  )
}

export function findRole(world: Draft<World>, at: At, name: string): Draft<Role> {
  return (
    own(homeOf(world, at).iam.roles, name) ?? fail('NoSuchEntity', `The role with name ${name} cannot be found.`, 404)
  )
}

/** A role to be changed. Service-linked roles belong to their service. */
export function findRoleToChange(world: Draft<World>, at: At, name: string): Draft<Role> {
  const role = findRole(world, at, name)
  if (isServicePath(role.path))
    fail(
      'UnmodifiableEntity',
      `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
    )
  return role
}

/** A policy of this account, to be changed; those made by AWS cannot be. */
export function findOwnPolicy(world: Draft<World>, at: At, arn: string, action: string): Draft<ManagedPolicy> {
  const policy = lookUpPolicy(world, at, arn)
  if (own(managedPolicies, arn))
    fail(
      'AccessDenied',
      `User: ${callerArn(at.caller)} is not authorized to perform: ${action} on resource: policy ${arn}`,
      403,
    )
  return policy
}

/** A managed policy of this account or of AWS, to be attached or to be a boundary. */
export function findAttachable(world: Draft<World>, at: At, arn: string, to: 'User' | 'Group' | 'Role'): ManagedPolicy {
  const policy =
    policyOf(world, at, arn) ?? fail('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`, 404)
  if (isServicePath(policy.path))
    fail('PolicyNotAttachable', `Cannot attach a Service Role Policy to a Customer ${to}.`)
  return policy
}

/** The same, to be read: AWS words a missing one differently. */
export function lookUpPolicy(world: Draft<World>, at: At, arn: string): Draft<ManagedPolicy> {
  return policyOf(world, at, arn) ?? fail('NoSuchEntity', `Policy ${arn} was not found.`, 404)
}

function policyOf(world: Draft<World>, at: At, arn: string): Draft<ManagedPolicy> | undefined {
  if (!/^arn:([^:]*:){4}/.test(arn)) fail('ValidationError', 'Invalid ARN:  Could not be parsed!')
  if (!/^arn:aws:iam::(aws|\d{12}):policy\/.+$/.test(arn)) fail('InvalidInput', `ARN ${arn} is not valid.`)
  // INVARIANT: nobody writes to a policy of AWS; findOwnPolicy refuses them.
  return own(homeOf(world, at).iam.policies, arn) ?? (own(managedPolicies, arn) as Draft<ManagedPolicy> | undefined)
}

export function findVersion(policy: ManagedPolicy, arn: string, id: string): PolicyVersion {
  return (
    policy.versions.find(({ versionId }) => versionId === id) ??
    fail('NoSuchEntity', `Policy ${arn} version ${id} does not exist or is not attachable.`, 404)
  )
}

export function findPasswordPolicy(world: Draft<World>, at: At): Draft<PasswordPolicy> {
  return (
    homeOf(world, at).iam.passwordPolicy ??
    fail('NoSuchEntity', `The Password Policy with domain name ${at.account} cannot be found.`, 404)
  )
}

/** Names are unique in an account, ignoring case. AWS: IAM User Guide, "IAM and AWS STS quotas", 2026-11. */
export function isTaken(names: Readonly<Record<string, unknown>>, name: string): boolean {
  const wanted = name.toLowerCase()
  return namesIn(names).some((one) => one.toLowerCase() === wanted)
}

/** Fails when a user, group or role of that name is there. */
export function checkFree(
  kind: 'User' | 'Group' | 'Role',
  names: Readonly<Record<string, unknown>>,
  name: string,
): void {
  if (isTaken(names, name)) fail('EntityAlreadyExists', `${kind} with name ${name} already exists.`, 409)
}
