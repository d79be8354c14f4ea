// Instance profiles: the way in which an EC2 instance comes by a role.
// AWS: IAM User Guide, "Use instance profiles", and API Reference, AddRoleToInstanceProfile, 2026-11.

import { type Draft, isDraft } from 'immer'
import { iso } from '../../clock.ts'
import { type At, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { World } from '../../types.ts'
import { type Asked, accountOfCaller, iamArn } from './arn.ts'
import { homeOf } from './find.ts'
import type { InstanceProfile } from './state.ts'
import { byName, roleCore, tagsView } from './views.ts'

export function instanceProfiles(draft: Draft<World>, at: At): Record<string, Draft<InstanceProfile>> {
  const { iam } = homeOf(draft, at)
  if (isDraft(iam)) iam.instanceProfiles ??= {} // made by whoever writes; whoever reads finds nothing
  return iam.instanceProfiles ?? {}
}

export function findProfile(draft: Draft<World>, at: At, name: string): Draft<InstanceProfile> {
  return (
    own(instanceProfiles(draft, at), name) ?? fail('NoSuchEntity', `Instance Profile ${name} cannot be found.`, 404)
  )
}

/** Those that hold a role. */
export function profilesOf(draft: Draft<World>, at: At, roleName: string): readonly InstanceProfile[] {
  return byName(instanceProfiles(draft, at)).filter(({ roles }) => roles.includes(roleName))
}

export function profileArn({ caller, world }: Asked, name: string): string {
  const account = accountOfCaller(caller)
  const profiles = own(world.accounts, account)?.iam.instanceProfiles
  return iamArn(account, 'instance-profile', name, own(profiles, name)?.path)
}

/** A profile as lists show it. */
export function profileView(draft: Draft<World>, at: At, profile: InstanceProfile) {
  const { path, instanceProfileName, instanceProfileId, createDate } = profile
  const { roles } = homeOf(draft, at).iam
  return {
    Path: path,
    InstanceProfileName: instanceProfileName,
    InstanceProfileId: instanceProfileId,
    Arn: iamArn(at.account, 'instance-profile', instanceProfileName, path),
    CreateDate: iso(createDate),
    Roles: profile.roles.flatMap((name) => own(roles, name) ?? []).map((role) => roleCore(at.account, role)),
  }
}

export function profileDetails(draft: Draft<World>, at: At, profile: InstanceProfile) {
  return { ...profileView(draft, at, profile), ...tagsView(profile) }
}
