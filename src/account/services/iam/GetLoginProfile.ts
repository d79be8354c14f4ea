import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { userName } from './fields.ts'
import { findUser } from './find.ts'
import { findProfile } from './profile.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'
import { profileView } from './views.ts'

export const GetLoginProfile = operation({
  input: z.strictObject({ UserName: z.optional(userName) }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:GetLoginProfile', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName }, at) {
    const user = findUser(draft, at, nameOrSelf(UserName, at))
    return { LoginProfile: profileView(user.userName, findProfile(user)) }
  },
})
