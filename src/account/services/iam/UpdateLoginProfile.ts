import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { password, userName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { newPassword } from './password.ts'
import { findProfile } from './profile.ts'

/** An administrator's way to another password; users have ChangePassword. */
export const UpdateLoginProfile = operation({
  input: z.strictObject({
    UserName: userName,
    Password: z.optional(password),
    PasswordResetRequired: z.optional(z.boolean()),
  }),
  readOnly: false,
  requires: ({ UserName }, asked) => [
    { action: 'iam:UpdateLoginProfile', resource: entityArn(asked, 'user', UserName) },
  ],
  run(draft, { UserName, Password, PasswordResetRequired }, at) {
    const profile = findProfile(findUser(draft, at, UserName))
    if (Password !== undefined) Object.assign(profile, newPassword(homeOf(draft, at), Password, draft.now, profile))
    profile.resetRequired = PasswordResetRequired ?? profile.resetRequired
    return {}
  },
})
