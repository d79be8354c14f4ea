import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { userName } from './fields.ts'
import { findUser } from './find.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'
import { userView } from './views.ts'

/** Without a name: the user who asks. */
export const GetUser = operation({
  input: z.strictObject({ UserName: z.optional(userName) }),
  readOnly: true,
  requires: ({ UserName }, { caller }) => [{ action: 'iam:GetUser', resource: arnOrSelf(UserName, caller) }],
  run(draft, { UserName }, at) {
    const name = nameOrSelf(UserName, at)
    return { User: userView(at.account, findUser(draft, at, name)) }
  },
})
