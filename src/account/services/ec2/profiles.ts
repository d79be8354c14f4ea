// Instance profiles, through which an instance gets its role.
// AWS: EC2 User Guide, "IAM roles for Amazon EC2", 2026-11.

import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import { iamArn } from '../iam/arn.ts'
import type { InstanceProfile } from '../iam/state.ts'

export interface AskedProfile {
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
}

export function profileArn(account: AccountId, { instanceProfileName, path }: InstanceProfile): string {
  return `arn:aws:iam::${account}:instance-profile${path}${instanceProfileName}`
}

function lookUpProfile(world: World, account: AccountId, name: string): InstanceProfile | undefined {
  return own(own(world.accounts, account)?.iam.instanceProfiles, name)
}

export function findProfile(world: World, account: AccountId, { Arn, Name }: AskedProfile): InstanceProfile {
  const profile = lookUpProfile(world, account, Name ?? Arn?.split('/').at(-1) ?? '')
  const named = Name === undefined ? 'arn' : 'name'
  if (!profile || (Arn !== undefined && Arn !== profileArn(account, profile)))
    return fail(
      'InvalidParameterValue',
      `Value (${Name ?? Arn ?? ''}) for parameter iamInstanceProfile.${named} is invalid. Invalid IAM Instance Profile ${named === 'arn' ? 'ARN' : 'name'}`,
    )
  return profile
}

/** The ARN of the role in a profile, when there is one. */
function roleIn(world: World, account: AccountId, { roles }: InstanceProfile): string | undefined {
  const [name] = roles
  const role = name === undefined ? undefined : own(own(world.accounts, account)?.iam.roles, name)
  return role && iamArn(account, 'role', role.roleName, role.path)
}

/** The same by the name of the profile. */
export function findInProfile(world: World, account: AccountId, name: string): string | undefined {
  const profile = lookUpProfile(world, account, name)
  return profile && roleIn(world, account, profile)
}

/** Whoever gives an instance a role must be allowed to pass it. */
export function passesRole(world: World, account: AccountId, asked: AskedProfile | undefined): readonly Permission[] {
  const resource = asked && roleIn(world, account, findProfile(world, account, asked))
  return resource === undefined
    ? []
    : [{ action: 'iam:PassRole', resource, context: { 'iam:PassedToService': 'ec2.amazonaws.com' } }]
}

export function profileView(world: World, account: AccountId, name: string) {
  const profile = lookUpProfile(world, account, name)
  return profile && { Arn: profileArn(account, profile), Id: profile.instanceProfileId }
}
