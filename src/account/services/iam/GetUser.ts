import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { existingUserName } from './fields.ts'
import { findUser } from './find.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'
import { userDetails } from './views.ts'

/** Without a name: the user who asks. */
export const GetUser = operation({
  input: z.strictObject({ UserName: z.optional(existingUserName) }),
  readOnly: true,
  requires: ({ UserName }, asked) => [{ action: 'iam:GetUser', resource: arnOrSelf(UserName, asked) }],
  run(draft, { UserName }, at) {
    const name = nameOrSelf(UserName, at)
    return { User: userDetails(at.account, findUser(draft, at, name)) }
  },
})
