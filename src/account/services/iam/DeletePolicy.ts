import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { findOwnPolicy, homeOf } from './find.ts'
import { policyView } from './views.ts'

export const DeletePolicy = operation({
  input: z.strictObject({ PolicyArn: arn }),
  readOnly: false,
  requires: ({ PolicyArn }) => [{ action: 'iam:DeletePolicy', resource: PolicyArn }],
  run(draft, { PolicyArn }, at) {
    const policy = findOwnPolicy(draft, at, PolicyArn, 'iam:DeletePolicy')
    const { AttachmentCount, PermissionsBoundaryUsageCount } = policyView(draft, at.account, PolicyArn, policy)
    if (AttachmentCount + PermissionsBoundaryUsageCount > 0)
      fail('DeleteConflict', 'Cannot delete a policy attached to entities.', 409)
    if (policy.versions.length > 1)
      fail(
        'DeleteConflict',
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
        409,
      )
    delete homeOf(draft, at).iam.policies[PolicyArn]
    return {}
  },
})
