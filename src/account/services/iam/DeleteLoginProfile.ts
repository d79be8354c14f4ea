import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { userName } from './fields.ts'
import { findUser } from './find.ts'
import { findProfile } from './profile.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'

/** Takes the console away; access keys go on working. */
export const DeleteLoginProfile = operation({
  input: z.strictObject({ UserName: z.optional(userName) }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:DeleteLoginProfile', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName }, at) {
    const user = findUser(draft, at, nameOrSelf(UserName, at))
    findProfile(user)
    delete user.loginProfile
    return {}
  },
})
