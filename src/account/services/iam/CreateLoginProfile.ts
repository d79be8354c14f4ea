import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { password, userName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { newPassword } from './password.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'
import { profileView } from './views.ts'

/** Gives a user a password, and so the console. */
export const CreateLoginProfile = operation({
  input: z.strictObject({
    UserName: z.optional(userName),
    Password: z.optional(password), // for everybody but a member account's root user, whom this world does not ask
    PasswordResetRequired: z.optional(z.boolean()),
  }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:CreateLoginProfile', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName, Password, PasswordResetRequired = false }, at) {
    const user = findUser(draft, at, nameOrSelf(UserName, at))
    if (user.loginProfile) fail('EntityAlreadyExists', `Login Profile for user ${user.userName} already exists.`, 409)
    const profile = {
      ...newPassword(homeOf(draft, at), Password ?? missing(), draft.now),
      created: draft.now,
      resetRequired: PasswordResetRequired,
    }
    user.loginProfile = profile
    return { LoginProfile: profileView(user.userName, profile) }
  },
})

function missing(): never {
  return fail(
    'ValidationError',
    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
  )
}
