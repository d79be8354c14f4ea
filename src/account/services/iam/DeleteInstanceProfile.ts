import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { checkUnused } from './conflict.ts'
import { instanceProfileName } from './fields.ts'
import { findProfile, instanceProfiles, profileArn } from './instanceProfile.ts'

export const DeleteInstanceProfile = operation({
  input: z.strictObject({ InstanceProfileName: instanceProfileName }),
  readOnly: false,
  requires: ({ InstanceProfileName }, asked) => [
    { action: 'iam:DeleteInstanceProfile', resource: profileArn(asked, InstanceProfileName) },
  ],
  run(draft, { InstanceProfileName }, at) {
    const { roles } = findProfile(draft, at, InstanceProfileName)
    checkUnused({ 'remove roles from instance profile': roles.length })
    delete instanceProfiles(draft, at)[InstanceProfileName]
    return {}
  },
})
