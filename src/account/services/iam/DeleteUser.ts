import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn, iamArn } from './arn.ts'
import { checkUnused } from './conflict.ts'
import { existingUserName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { renamePrincipal } from './principals.ts'

/** The API deletes a bare user only; the console takes away the rest itself. */
export const DeleteUser = operation({
  input: z.strictObject({ UserName: existingUserName }),
  readOnly: false,
  requires: ({ UserName }, asked) => [{ action: 'iam:DeleteUser', resource: entityArn(asked, 'user', UserName) }],
  run(draft, { UserName }, at) {
    const user = findUser(draft, at, UserName)
    checkUnused({
      'delete access keys': user.accessKeys.length,
      'detach all policies': user.attached.length,
      'delete policies': Object.keys(user.inline).length,
      'remove users from group': user.groups.length,
      'delete MFA device': user.mfaDevices.length,
      'delete login profile': user.loginProfile ? 1 : 0,
      'remove referenced objects': (user.signingCertificates?.length ?? 0) + (user.serviceCredentials?.length ?? 0),
    })
    renamePrincipal(draft, iamArn(at.account, 'user', UserName, user.path), user.userId)
    delete homeOf(draft, at).iam.users[UserName]
    return {}
  },
})
