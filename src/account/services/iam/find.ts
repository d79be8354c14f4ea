// Finds what an IAM call names in the caller's account, or fails with AWS's text.
// AWS's texts: IAM API Reference, error messages as recorded, 2026-11.

import type { Draft } from 'immer'
import { managedPolicies } from '../../managedPolicies/index.ts'
import { type At, callerArn, fail } from '../../operation.ts'
import type { Account, World } from '../../types.ts'
import type { Group, ManagedPolicy, Role, User } from './state.ts'
import { own } from '../../own.ts'

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

/** A policy of this account; those made by AWS cannot be changed. */
export function findOwnPolicy(world: Draft<World>, at: At, arn: string): Draft<ManagedPolicy> {
  if (arn.startsWith('arn:aws:iam::aws:'))
    fail(
      'AccessDenied',
      `User: ${callerArn(at.caller)} is not authorized to change a policy that AWS manages: ${arn}`,
      403,
    )
  return own(homeOf(world, at).iam.policies, arn) ?? fail('NoSuchEntity', `Policy ${arn} was not found.`, 404)
}

/** A managed policy of this account or of AWS, to be attached. */
export function findPolicy(world: Draft<World>, at: At, arn: string): ManagedPolicy {
  return policyOf(world, at, arn) ?? fail('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`, 404)
}

/** The same, to be read: AWS words a missing one differently. */
export function lookUpPolicy(world: Draft<World>, at: At, arn: string): ManagedPolicy {
  return policyOf(world, at, arn) ?? fail('NoSuchEntity', `Policy ${arn} was not found.`, 404)
}

function policyOf(world: Draft<World>, at: At, arn: string): ManagedPolicy | undefined {
  if (!/^arn:([^:]*:){4}/.test(arn)) fail('ValidationError', 'Invalid ARN:  Could not be parsed!')
  if (!/^arn:aws:iam::(aws|\d{12}):policy\/.+$/.test(arn)) fail('InvalidInput', `ARN ${arn} is not valid.`)
  return own(homeOf(world, at).iam.policies, arn) ?? own(managedPolicies, arn)
}

/** Names are unique in an account, ignoring case. AWS: IAM User Guide, "IAM and AWS STS quotas", 2026-11. */
export function isTaken(names: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.keys(names).some((one) => one.toLowerCase() === name.toLowerCase())
}
