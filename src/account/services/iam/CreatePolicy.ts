import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { iamPolicy } from '../../policyText.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { description, document, policyName, policyPath } from './fields.ts'
import { homeOf, isTaken } from './find.ts'
import { policyDetails } from './views.ts'

export const CreatePolicy = operation({
  input: z.strictObject({
    PolicyName: policyName,
    PolicyDocument: document,
    Path: z.optional(policyPath),
    Description: z.optional(description),
  }),
  readOnly: false,
  requires: ({ PolicyName, Path }, { caller }) => [
    { action: 'iam:CreatePolicy', resource: iamArn(accountOfCaller(caller), 'policy', PolicyName, Path) },
  ],
  run(draft, { PolicyName, PolicyDocument, Path = '/', Description = '' }, at) {
    const { policies } = homeOf(draft, at).iam
    const arn = iamArn(at.account, 'policy', PolicyName, Path)
    const names = Object.fromEntries(Object.values(policies).map((policy) => [policy.policyName, policy]))
    if (isTaken(names, PolicyName))
      fail('EntityAlreadyExists', `A policy called ${PolicyName} already exists. Duplicate names are not allowed.`, 409)
    const policy = {
      policyName: PolicyName,
      policyId: newId(draft, 'ANPA'),
      path: Path,
      description: Description,
      createDate: draft.now,
      updateDate: draft.now,
      defaultVersionId: 'v1',
      versions: [{ versionId: 'v1', document: iamPolicy(draft, PolicyDocument, 'managed'), createDate: draft.now }],
    }
    policies[arn] = policy
    return { Policy: policyDetails(draft, at.account, arn, policy) }
  },
})
