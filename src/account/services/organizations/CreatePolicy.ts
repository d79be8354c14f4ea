import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { refuse, violates } from './errors.ts'
import { content, description, name, policyType, tags } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { typeKey, validContent } from './policies.ts'
import { mostPolicies } from './quotas.ts'
import { checkPolicyName } from './policyName.ts'
import { tagMap } from './tags.ts'
import { policyView } from './views.ts'

/** A policy does nothing before it is attached. */
export const CreatePolicy = organizationOperation({
  action: 'CreatePolicy',
  input: z.strictObject({
    Content: content,
    Description: description,
    Name: name,
    Type: policyType,
    Tags: z.optional(tags),
  }),
  readOnly: false,
  keys: ({ Type }) => typeKey(Type),
  tags: ({ Tags }) => Tags,
  run(organization, { Content, Description, Name, Type, Tags }, { draft }) {
    if (organization.featureSet !== 'ALL') refuse('PolicyTypeNotAvailableForOrganization')
    checkPolicyName(organization, Name, Type)
    const ofType = Object.values(organization.policies).filter(({ type }) => type === Type)
    if (ofType.length >= mostPolicies(Type)) violates('POLICY_NUMBER')
    const policy = {
      id: `p-${letters(draft.serial++, 8, HEX)}`,
      name: Name,
      description: Description,
      type: Type,
      content: validContent(Content, Type),
      updated: draft.now,
      tags: tagMap(Tags),
    }
    organization.policies[policy.id] = policy
    return { Policy: policyView(organization, policy) }
  },
})
