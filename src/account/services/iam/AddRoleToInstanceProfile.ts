import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller, entityArn } from './arn.ts'
import { instanceProfileName, roleName } from './fields.ts'
import { findRoleToChange } from './find.ts'
import { findProfile, profileArn } from './instanceProfile.ts'
import { within } from './quotas.ts'

/**
 * Whoever puts a role there passes it to EC2, for whatever instance.
 * AWS: IAM User Guide, "IAM and AWS STS condition context keys", iam:AssociatedResourceArn, 2026-11.
 */
export const AddRoleToInstanceProfile = operation({
  input: z.strictObject({ InstanceProfileName: instanceProfileName, RoleName: roleName }),
  readOnly: false,
  requires: ({ InstanceProfileName, RoleName }, asked) => [
    { action: 'iam:AddRoleToInstanceProfile', resource: profileArn(asked, InstanceProfileName) },
    {
      action: 'iam:PassRole',
      resource: entityArn(asked, 'role', RoleName),
      context: {
        'iam:PassedToService': 'ec2.amazonaws.com',
        'iam:AssociatedResourceArn': `arn:aws:ec2:*:${accountOfCaller(asked.caller)}:instance/*`,
      },
    },
  ],
  run(draft, { InstanceProfileName, RoleName }, at) {
    const { roles } = findProfile(draft, at, InstanceProfileName)
    findRoleToChange(draft, at, RoleName)
    within('InstanceSessionsPerInstanceProfile', roles.length + 1)
    roles.push(RoleName)
    return {}
  },
})
