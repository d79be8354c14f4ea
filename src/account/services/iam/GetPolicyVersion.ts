import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn, version } from './fields.ts'
import { findVersion, lookUpPolicy } from './find.ts'
import { versionView } from './views.ts'

export const GetPolicyVersion = operation({
  input: z.strictObject({ PolicyArn: arn, VersionId: version }),
  readOnly: true,
  requires: ({ PolicyArn }) => [{ action: 'iam:GetPolicyVersion', resource: PolicyArn }],
  run(draft, { PolicyArn, VersionId }, at) {
    const policy = lookUpPolicy(draft, at, PolicyArn)
    const found = findVersion(policy, PolicyArn, VersionId)
    return { PolicyVersion: { Document: found.document, ...versionView(found, policy) } }
  },
})
