import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { iamPolicy, LIMIT } from '../../policyText.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { document, path, roleName } from './fields.ts'
import { homeOf } from './find.ts'
import { roleView } from './views.ts'

export const CreateRole = operation({
  input: z.strictObject({
    RoleName: roleName,
    AssumeRolePolicyDocument: document,
    Path: z.optional(path),
    Description: z.optional(z.string().check(z.maxLength(1000))),
    MaxSessionDuration: z.optional(z.number().check(z.gte(3600), z.lte(43_200))), // seconds
  }),
  readOnly: false,
  requires: ({ RoleName, Path }, { caller }) => [
    { action: 'iam:CreateRole', resource: iamArn(accountOfCaller(caller), 'role', RoleName, Path) },
  ],
  run(draft, { RoleName, AssumeRolePolicyDocument, Path = '/', Description = '', MaxSessionDuration = 3600 }, at) {
    const { roles } = homeOf(draft, at).iam
    if (Object.keys(roles).some((name) => name.toLowerCase() === RoleName.toLowerCase()))
      fail('EntityAlreadyExists', `Role with name ${RoleName} already exists.`, 409)
    const role = {
      roleName: RoleName,
      roleId: newId(draft, 'AROA'),
      path: Path,
      createDate: draft.now,
      trust: iamPolicy(AssumeRolePolicyDocument, 'trust', LIMIT.trust),
      description: Description,
      maxSessionDuration: MaxSessionDuration,
      attached: [],
      inline: {},
      tags: {},
    }
    roles[RoleName] = role
    return { Role: roleView(at.account, role) }
  },
})
