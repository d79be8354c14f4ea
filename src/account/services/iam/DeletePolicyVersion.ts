import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { arn, version } from './fields.ts'
import { findOwnPolicy, findVersion } from './find.ts'

export const DeletePolicyVersion = operation({
  input: z.strictObject({ PolicyArn: arn, VersionId: version }),
  readOnly: false,
  requires: ({ PolicyArn }) => [{ action: 'iam:DeletePolicyVersion', resource: PolicyArn }],
  run(draft, { PolicyArn, VersionId }, at) {
    const policy = findOwnPolicy(draft, at, PolicyArn, 'iam:DeletePolicyVersion')
    findVersion(policy, PolicyArn, VersionId)
    if (policy.defaultVersionId === VersionId)
      fail('DeleteConflict', 'Cannot delete the default version of a policy.', 409)
    policy.versions = policy.versions.filter(({ versionId }) => versionId !== VersionId)
    return {}
  },
})
