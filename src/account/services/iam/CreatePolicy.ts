import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { iamPolicy, LIMIT } from '../../policyText.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { document, path, policyName } from './fields.ts'
import { homeOf } from './find.ts'
import { policyView } from './views.ts'

export const CreatePolicy = operation({
  input: z.strictObject({
    PolicyName: policyName,
    PolicyDocument: document,
    Path: z.optional(path),
    Description: z.optional(z.string().check(z.maxLength(1000))),
  }),
  readOnly: false,
  requires: ({ PolicyName, Path }, { caller }) => [
    { action: 'iam:CreatePolicy', resource: iamArn(accountOfCaller(caller), 'policy', PolicyName, Path) },
  ],
  run(draft, { PolicyName, PolicyDocument, Path = '/', Description = '' }, at) {
    const { policies } = homeOf(draft, at).iam
    const arn = iamArn(at.account, 'policy', PolicyName, Path)
    if (Object.values(policies).some((policy) => policy.policyName.toLowerCase() === PolicyName.toLowerCase()))
      fail('EntityAlreadyExists', `A policy called ${PolicyName} already exists. Duplicate names are not allowed.`, 409)
    const policy = {
      policyName: PolicyName,
      policyId: newId(draft, 'ANPA'),
      path: Path,
      description: Description,
      createDate: draft.now,
      updateDate: draft.now,
      defaultVersionId: 'v1',
      versions: [
        { versionId: 'v1', document: iamPolicy(PolicyDocument, 'identity', LIMIT.managed), createDate: draft.now },
      ],
    }
    policies[arn] = policy
    return { Policy: policyView(draft, at.account, arn, policy) }
  },
})
