import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { description, roleSuffix, serviceName } from './fields.ts'
import { homeOf, isTaken } from './find.ts'
import { within } from './quotas.ts'
import { linkedRole, linkedRoleArn, servicePath } from './serviceLinkedRole.ts'
import { roleDetails } from './views.ts'

export const CreateServiceLinkedRole = operation({
  input: z.strictObject({
    AWSServiceName: serviceName,
    Description: z.optional(description),
    CustomSuffix: z.optional(roleSuffix),
  }),
  readOnly: false,
  requires: ({ AWSServiceName, CustomSuffix }, asked) => [
    {
      action: 'iam:CreateServiceLinkedRole',
      resource: linkedRoleArn(asked, AWSServiceName, CustomSuffix),
      context: { 'iam:AWSServiceName': AWSServiceName },
    },
  ],
  run(draft, { AWSServiceName, Description = '', CustomSuffix }, at) {
    const wanted = linkedRole(AWSServiceName, CustomSuffix)
    const { roles } = homeOf(draft, at).iam
    if (isTaken(roles, wanted.roleName))
      fail(
        'InvalidInput',
        `Service role name ${wanted.roleName} has been taken in this account, please try a different suffix.`,
      )
    within('RolesPerAccount', namesIn(roles).length + 1)
    const role = {
      ...wanted,
      roleId: newId(draft, 'AROA'),
      path: servicePath(AWSServiceName),
      createDate: draft.now,
      description: Description,
      maxSessionDuration: 3600, // seconds
      inline: {},
      tags: {},
    }
    roles[role.roleName] = role
    return { Role: roleDetails(at.account, role) }
  },
})
