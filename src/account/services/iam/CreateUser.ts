import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { path, tags, userName } from './fields.ts'
import { homeOf } from './find.ts'
import { userView } from './views.ts'

/** A new user has no permissions, no password and no keys. */
export const CreateUser = operation({
  input: z.strictObject({ UserName: userName, Path: z.optional(path), Tags: z.optional(tags) }),
  readOnly: false,
  requires: ({ UserName, Path }, { caller }) => [
    { action: 'iam:CreateUser', resource: iamArn(accountOfCaller(caller), 'user', UserName, Path) },
  ],
  run(draft, { UserName, Path = '/', Tags = [] }, at) {
    const { users } = homeOf(draft, at).iam
    // AWS: names are unique in an account ignoring case.
    if (Object.keys(users).some((name) => name.toLowerCase() === UserName.toLowerCase()))
      fail('EntityAlreadyExists', `User with name ${UserName} already exists.`, 409)
    const user = {
      userName: UserName,
      userId: newId(draft, 'AIDA'),
      path: Path,
      createDate: draft.now,
      groups: [],
      attached: [],
      inline: {},
      tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
      accessKeys: [],
      mfaDevices: [],
    }
    users[UserName] = user
    return { User: userView(at.account, user) }
  },
})
