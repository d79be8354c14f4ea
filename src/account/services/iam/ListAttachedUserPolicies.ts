import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { entityArn } from './arn.ts'
import { pathPrefix, userName } from './fields.ts'
import { findPolicy, findUser } from './find.ts'

export const ListAttachedUserPolicies = operation({
  input: z.strictObject({ UserName: userName, PathPrefix: z.optional(pathPrefix) }),
  readOnly: true,
  requires: ({ UserName }, asked) => [
    { action: 'iam:ListAttachedUserPolicies', resource: entityArn(asked, 'user', UserName) },
  ],
  run(draft, { UserName, PathPrefix = '/' }, at) {
    const attached = findUser(draft, at, UserName).attached.map((arn) => ({ arn, ...findPolicy(draft, at, arn) }))
    return {
      AttachedPolicies: attached
        .filter(({ path }) => path.startsWith(PathPrefix))
        .map(({ arn, policyName }) => ({ PolicyName: policyName, PolicyArn: arn })),
      IsTruncated: false,
    }
  },
})
