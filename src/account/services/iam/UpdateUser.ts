import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { iamArn } from './arn.ts'
import { existingUserName, path, userName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { renamePrincipal } from './principals.ts'
import { rekey, renaming } from './rename.ts'

/** Another name or path. The unique id stays, and with it everything that the user holds. */
export const UpdateUser = operation({
  input: z.strictObject({
    UserName: existingUserName,
    NewPath: z.optional(path),
    NewUserName: z.optional(userName),
  }),
  readOnly: false,
  requires: ({ UserName, NewPath, NewUserName }, asked) =>
    renaming(asked, 'iam:UpdateUser', 'user', [UserName, NewUserName, NewPath]),
  run(draft, { UserName, NewPath, NewUserName = UserName }, at) {
    const user = findUser(draft, at, UserName)
    const arn = iamArn(at.account, 'user', UserName, user.path)
    rekey('User', homeOf(draft, at).iam.users, UserName, NewUserName)
    user.userName = NewUserName
    user.path = NewPath ?? user.path
    renamePrincipal(draft, arn, iamArn(at.account, 'user', NewUserName, user.path))
    return {}
  },
})
