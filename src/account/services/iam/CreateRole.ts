import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { iamPolicy } from '../../policyText.ts'
import { accountOfCaller, iamArn, newBoundaryKey } from './arn.ts'
import { arn, description, document, path, roleName, sessionDuration, tags } from './fields.ts'
import { checkFree, findAttachable, homeOf } from './find.ts'
import { within } from './quotas.ts'
import { requestTags, tagging, tagMap } from './tags.ts'
import { roleDetails } from './views.ts'

export const CreateRole = operation({
  input: z.strictObject({
    Path: z.optional(path),
    RoleName: roleName,
    AssumeRolePolicyDocument: document,
    Description: z.optional(description),
    MaxSessionDuration: z.optional(sessionDuration),
    PermissionsBoundary: z.optional(arn),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ RoleName, Path, PermissionsBoundary, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'role', RoleName, Path)
    const context = { ...requestTags(Tags), ...newBoundaryKey(PermissionsBoundary) }
    return [{ action: 'iam:CreateRole', resource, context }, ...tagging('iam:TagRole', resource, Tags)]
  },
  run(draft, input, at) {
    const { RoleName, AssumeRolePolicyDocument, PermissionsBoundary } = input
    const { roles } = homeOf(draft, at).iam
    checkFree('Role', roles, RoleName)
    if (PermissionsBoundary !== undefined) findAttachable(draft, at, PermissionsBoundary, 'Role')
    within('RolesPerAccount', namesIn(roles).length + 1)
    const role = {
      roleName: RoleName,
      roleId: newId(draft, 'AROA'),
      path: input.Path ?? '/',
      createDate: draft.now,
      trust: iamPolicy(draft, AssumeRolePolicyDocument, 'trust'),
      description: input.Description ?? '',
      maxSessionDuration: input.MaxSessionDuration ?? 3600,
      attached: [],
      inline: {},
      tags: tagMap(input.Tags),
      ...(PermissionsBoundary !== undefined && { boundary: PermissionsBoundary }),
    }
    roles[RoleName] = role
    return { Role: roleDetails(at.account, role) }
  },
})
