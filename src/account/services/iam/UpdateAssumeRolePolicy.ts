import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { iamPolicy } from '../../policyText.ts'
import { boundaryKey, entityArn } from './arn.ts'
import { document, roleName } from './fields.ts'
import { findRoleToChange } from './find.ts'

/** Replaces the trust policy: who may assume the role. */
export const UpdateAssumeRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyDocument: document }),
  readOnly: false,
  requires: ({ RoleName }, asked) => [
    {
      action: 'iam:UpdateAssumeRolePolicy',
      resource: entityArn(asked, 'role', RoleName),
      context: boundaryKey(asked, 'role', RoleName),
    },
  ],
  run(draft, { RoleName, PolicyDocument }, at) {
    findRoleToChange(draft, at, RoleName).trust = iamPolicy(draft, PolicyDocument, 'trust')
    return {}
  },
})
