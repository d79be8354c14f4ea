import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn, version } from './fields.ts'
import { findOwnPolicy, findVersion } from './find.ts'

/** Puts a version in force, the way back included: who may do this gets every permission that a version ever gave. */
export const SetDefaultPolicyVersion = operation({
  input: z.strictObject({ PolicyArn: arn, VersionId: version }),
  readOnly: false,
  requires: ({ PolicyArn }) => [{ action: 'iam:SetDefaultPolicyVersion', resource: PolicyArn }],
  run(draft, { PolicyArn, VersionId }, at) {
    const policy = findOwnPolicy(draft, at, PolicyArn, 'iam:SetDefaultPolicyVersion')
    policy.defaultVersionId = findVersion(policy, PolicyArn, VersionId).versionId
    return {}
  },
})
