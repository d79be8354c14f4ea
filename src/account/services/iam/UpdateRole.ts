import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { description, roleName, sessionDuration } from './fields.ts'
import { findRole, findRoleToChange } from './find.ts'

/** Of a service-linked role only the description can be changed. AWS: IAM User Guide, "Edit a service-linked role". */
export const UpdateRole = operation({
  input: z.strictObject({
    RoleName: roleName,
    Description: z.optional(description),
    MaxSessionDuration: z.optional(sessionDuration),
  }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:UpdateRole',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run(draft, { RoleName, Description, MaxSessionDuration }, at) {
    const role = (MaxSessionDuration === undefined ? findRole : findRoleToChange)(draft, at, RoleName)
    role.description = Description ?? role.description
    role.maxSessionDuration = MaxSessionDuration ?? role.maxSessionDuration
    return {}
  },
})
