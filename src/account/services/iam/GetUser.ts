import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { existingUserName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'
import { userDetails } from './views.ts'

/** Without a name: whoever asks, a user or root. */
export const GetUser = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName) }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:GetUser', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName }, at) {
    const { caller, account } = at
    if (UserName === undefined && caller.kind === 'root')
      return { User: { UserId: account, Arn: caller.arn, CreateDate: iso(homeOf(draft, at).root.created) } }
    return { User: userDetails(account, findUser(draft, at, nameOrSelf(UserName, at))) }
  },
})
