import * as z from 'zod/mini'
import { newId } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { iamPolicy } from '../../policyText.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { document, policyDescription, policyName, policyPath, tags } from './fields.ts'
import { homeOf, isTaken } from './find.ts'
import { within } from './quotas.ts'
import { requestTags, tagging, tagMap, withCase } from './tags.ts'
import { policyDetails } from './views.ts'

export const CreatePolicy = operation({
  input: z.strictObject({
    PolicyName: policyName,
    Path: z.optional(policyPath),
    PolicyDocument: document,
    Description: z.optional(policyDescription),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ PolicyName, Path, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'policy', PolicyName, Path)
    return [
      { action: 'iam:CreatePolicy', resource, context: requestTags(Tags) },
      ...tagging('iam:TagPolicy', resource, Tags),
    ]
  },
  run(draft, { PolicyName, PolicyDocument, Path = '/', Description = '', Tags }, at) {
    const { policies } = homeOf(draft, at).iam
    const arn = iamArn(at.account, 'policy', PolicyName, Path)
    const names = Object.fromEntries(Object.values(policies).map((policy) => [policy.policyName, policy]))
    if (isTaken(names, PolicyName))
      fail('EntityAlreadyExists', `A policy called ${PolicyName} already exists. Duplicate names are not allowed.`, 409)
    within('PoliciesPerAccount', namesIn(policies).length + 1)
    const policy = {
      policyName: PolicyName,
      policyId: newId(draft, 'ANPA'),
      path: Path,
      description: Description,
      createDate: draft.now,
      updateDate: draft.now,
      defaultVersionId: 'v1',
      versions: [{ versionId: 'v1', document: iamPolicy(draft, PolicyDocument, 'managed'), createDate: draft.now }],
      tags: tagMap(Tags, withCase),
    }
    policies[arn] = policy
    return { Policy: policyDetails(draft, at.account, arn, policy) }
  },
})
