import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { iamPolicy } from '../../policyText.ts'
import { arn, document } from './fields.ts'
import { findOwnPolicy } from './find.ts'
import { QUOTA } from './quotas.ts'
import { versionView } from './views.ts'

export const CreatePolicyVersion = operation({
  input: z.strictObject({ PolicyArn: arn, PolicyDocument: document, SetAsDefault: z.optional(z.boolean()) }),
  readOnly: false,
  requires: ({ PolicyArn }) => [{ action: 'iam:CreatePolicyVersion', resource: PolicyArn }],
  run(draft, { PolicyArn, PolicyDocument, SetAsDefault = false }, at) {
    const policy = findOwnPolicy(draft, at, PolicyArn, 'iam:CreatePolicyVersion')
    if (policy.versions.length >= QUOTA.VersionsPerPolicy)
      fail(
        'LimitExceeded',
        `A managed policy can have up to ${QUOTA.VersionsPerPolicy} versions. Before you create a new version, you must delete an existing version.`,
        409,
      )
    policy.newestVersion = (policy.newestVersion ?? newestOf(policy.versions)) + 1
    const version = {
      versionId: `v${policy.newestVersion}`,
      document: iamPolicy(draft, PolicyDocument, 'managed'),
      createDate: draft.now,
    }
    policy.versions.unshift(version)
    policy.updateDate = draft.now
    if (SetAsDefault) policy.defaultVersionId = version.versionId
    return { PolicyVersion: versionView(version, policy) }
  },
})

function newestOf(versions: readonly { readonly versionId: string }[]): number {
  return Math.max(...versions.map(({ versionId }) => Number(versionId.slice(1))))
}
