import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { instanceProfileName } from './fields.ts'
import { findProfile, profileArn, profileDetails } from './instanceProfile.ts'

export const GetInstanceProfile = operation({
  input: z.strictObject({ InstanceProfileName: instanceProfileName }),
  readOnly: true,
  requires: ({ InstanceProfileName }, asked) => [
    { action: 'iam:GetInstanceProfile', resource: profileArn(asked, InstanceProfileName) },
  ],
  run: (draft, { InstanceProfileName }, at) => ({
    InstanceProfile: profileDetails(draft, at, findProfile(draft, at, InstanceProfileName)),
  }),
})
