import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { arn, version } from './fields.ts'
import { lookUpPolicy } from './find.ts'

export const GetPolicyVersion = operation({
  input: z.strictObject({ PolicyArn: arn, VersionId: version }),
  readOnly: true,
  requires: ({ PolicyArn }) => [{ action: 'iam:GetPolicyVersion', resource: PolicyArn }],
  run(draft, { PolicyArn, VersionId }, at) {
    const policy = lookUpPolicy(draft, at, PolicyArn)
    const version =
      policy.versions.find(({ versionId }) => versionId === VersionId) ??
      fail('NoSuchEntity', `Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`, 404)
    return {
      PolicyVersion: {
        Document: version.document,
        VersionId,
        IsDefaultVersion: policy.defaultVersionId === VersionId,
        CreateDate: iso(version.createDate),
      },
    }
  },
})
