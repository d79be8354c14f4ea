import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { instanceProfileName, roleName } from './fields.ts'
import { findProfile, profileArn } from './instanceProfile.ts'

export const RemoveRoleFromInstanceProfile = operation({
  input: z.strictObject({ InstanceProfileName: instanceProfileName, RoleName: roleName }),
  readOnly: false,
  requires: ({ InstanceProfileName }, asked) => [
    { action: 'iam:RemoveRoleFromInstanceProfile', resource: profileArn(asked, InstanceProfileName) },
  ],
  run(draft, { InstanceProfileName, RoleName }, at) {
    const profile = findProfile(draft, at, InstanceProfileName)
    if (!profile.roles.includes(RoleName)) fail('NoSuchEntity', `The role with name ${RoleName} cannot be found.`, 404)
    profile.roles = profile.roles.filter((name) => name !== RoleName)
    return {}
  },
})
