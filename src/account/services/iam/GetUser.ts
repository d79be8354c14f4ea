import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { userName } from './fields.ts'
import { findUser } from './find.ts'
import { userView } from './views.ts'

/** Without a name: the user who asks. */
export const GetUser = operation({
  input: z.strictObject({ UserName: z.optional(userName) }),
  readOnly: true,
  requires: ({ UserName }, { caller }) => [
    {
      action: 'iam:GetUser',
      resource:
        UserName === undefined && caller.kind === 'user'
          ? caller.arn
          : iamArn(accountOfCaller(caller), 'user', UserName ?? '*'),
    },
  ],
  run(draft, { UserName }, at) {
    const name =
      UserName ??
      (at.caller.kind === 'user'
        ? at.caller.userName
        : fail('ValidationError', 'Must specify userName when calling with non-User credentials'))
    return { User: userView(at.account, findUser(draft, at, name)) }
  },
})
