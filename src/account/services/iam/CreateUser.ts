import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { accountOfCaller, iamArn, newBoundaryKey } from './arn.ts'
import { arn, path, tags, userName } from './fields.ts'
import { checkFree, findAttachable, homeOf } from './find.ts'
import { within } from './quotas.ts'
import { requestTags, tagging, tagMap } from './tags.ts'
import { userDetails } from './views.ts'

/** A new user has no permissions, no password and no keys. */
export const CreateUser = operation({
  input: z.strictObject({
    Path: z.optional(path),
    UserName: userName,
    PermissionsBoundary: z.optional(arn),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ UserName, Path, PermissionsBoundary, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'user', UserName, Path)
    const context = { ...requestTags(Tags), ...newBoundaryKey(PermissionsBoundary) }
    return [{ action: 'iam:CreateUser', resource, context }, ...tagging('iam:TagUser', resource, Tags)]
  },
  run(draft, { UserName, Path = '/', PermissionsBoundary, Tags }, at) {
    const { users } = homeOf(draft, at).iam
    checkFree('User', users, UserName)
    if (PermissionsBoundary !== undefined) findAttachable(draft, at, PermissionsBoundary, 'User')
    within('UsersPerAccount', namesIn(users).length + 1)
    const user = {
      userName: UserName,
      userId: newId(draft, 'AIDA'),
      path: Path,
      createDate: draft.now,
      groups: [],
      attached: [],
      inline: {},
      tags: tagMap(Tags),
      accessKeys: [],
      mfaDevices: [],
      ...(PermissionsBoundary !== undefined && { boundary: PermissionsBoundary }),
    }
    users[UserName] = user
    return { User: userDetails(at.account, user) }
  },
})
