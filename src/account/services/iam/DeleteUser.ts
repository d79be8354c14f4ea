import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { existingUserName } from './fields.ts'
import { findUser, homeOf } from './find.ts'

export const DeleteUser = operation({
  input: z.strictObject({ UserName: existingUserName }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:DeleteUser', resource: entityArn(asked, 'user', UserName) }],
  run(draft, { UserName }, at) {
    const user = findUser(draft, at, UserName)
    const first = (
      [
        [user.accessKeys.length, 'delete access keys'],
        [user.attached.length, 'detach all policies'],
        [Object.keys(user.inline).length, 'delete policies'],
        [user.groups.length, 'remove users from group'],
        [user.mfaDevices.length, 'delete MFA device'],
      ] as const
    ).find(([count]) => count > 0)
    if (first) fail('DeleteConflict', `Cannot delete entity, must ${first[1]} first.`, 409)
    delete homeOf(draft, at).iam.users[UserName]
    return {}
  },
})
