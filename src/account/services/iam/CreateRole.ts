import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { iamPolicy } from '../../policyText.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { arn, description, document, path, roleName, tags } from './fields.ts'
import { findPolicy, homeOf, isTaken } from './find.ts'
import { requestTags, tagging, tagMap } from './tags.ts'
import { roleDetails } from './views.ts'

export const CreateRole = operation({
  input: z.strictObject({
    RoleName: roleName,
    AssumeRolePolicyDocument: document,
    Path: z.optional(path),
    Description: z.optional(description),
    MaxSessionDuration: z.optional(z.number().check(z.gte(3600), z.lte(43_200))), // seconds
    PermissionsBoundary: z.optional(arn),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ RoleName, Path, PermissionsBoundary, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'role', RoleName, Path)
    const context = {
      ...requestTags(Tags),
      ...(PermissionsBoundary !== undefined && { 'iam:PermissionsBoundary': PermissionsBoundary }),
    }
    return [{ action: 'iam:CreateRole', resource, context }, ...tagging('iam:TagRole', resource, Tags)]
  },
  run(draft, input, at) {
    const { RoleName, AssumeRolePolicyDocument, PermissionsBoundary } = input
    const { roles } = homeOf(draft, at).iam
    if (isTaken(roles, RoleName)) fail('EntityAlreadyExists', `Role with name ${RoleName} already exists.`, 409)
    if (PermissionsBoundary !== undefined) findPolicy(draft, at, PermissionsBoundary)
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
