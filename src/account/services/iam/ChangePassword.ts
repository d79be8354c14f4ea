import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { password } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { digest, newPassword } from './password.ts'
import { findProfile } from './profile.ts'
import { arnOrSelf } from './self.ts'

/** One's own password, and nobody else's. */
export const ChangePassword = operation({
  input: z.strictObject({ OldPassword: password, NewPassword: password }),
  readOnly: false,
  requires: (_input, asked) => [{ action: 'iam:ChangePassword', resource: arnOrSelf(undefined, asked) }],
  run(draft, { OldPassword, NewPassword }, at) {
    const { caller } = at
    if (caller.kind !== 'user') return fail('InvalidUserType', 'Only IAM Users can change their own password')
    const profile = findProfile(findUser(draft, at, caller.userName))
    if (profile.passwords[0] !== digest(OldPassword)) fail('AccessDenied', 'The old password was incorrect.', 403)
    Object.assign(profile, newPassword(homeOf(draft, at), NewPassword, draft.now, profile), { resetRequired: false })
    return {}
  },
})
