import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { iamPolicy } from '../../policyText.ts'
import { arn, document } from './fields.ts'
import { findOwnPolicy } from './find.ts'

const MAX = 5 // versions of a managed policy; IAM User Guide, "IAM and AWS STS quotas", 2026-11

export const CreatePolicyVersion = operation({
  input: z.strictObject({ PolicyArn: arn, PolicyDocument: document, SetAsDefault: z.optional(z.boolean()) }),
  readOnly: false,
  requires: ({ PolicyArn }) => [{ action: 'iam:CreatePolicyVersion', resource: PolicyArn }],
  run(draft, { PolicyArn, PolicyDocument, SetAsDefault = false }, at) {
    const policy = findOwnPolicy(draft, at, PolicyArn)
    if (policy.versions.length >= MAX)
      fail(
        'LimitExceeded',
        `A managed policy can have up to ${MAX} versions. Before you create a new version, you must delete an existing version.`,
        409,
      )
    const newest = Math.max(...policy.versions.map(({ versionId }) => Number(versionId.slice(1))))
    const version = {
      versionId: `v${newest + 1}`,
      document: iamPolicy(draft, PolicyDocument, 'managed'),
      createDate: draft.now,
    }
    policy.versions.unshift(version)
    policy.updateDate = draft.now
    if (SetAsDefault) policy.defaultVersionId = version.versionId
    return {
      PolicyVersion: { VersionId: version.versionId, IsDefaultVersion: SetAsDefault, CreateDate: iso(draft.now) },
    }
  },
})
