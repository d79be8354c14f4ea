import * as z from 'zod/mini'
import { parsePolicy } from '#engine'
import { HEX, letters } from '../../ids.ts'
import { refuse, violates } from './errors.ts'
import { content, tags } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { RESOURCE_POLICY_SIZE } from './quotas.ts'
import { tagMap } from './tags.ts'
import { resourcePolicyView } from './views.ts'

/** Delegates parts of the organization to members: their own policies must allow the same. */
export const PutResourcePolicy = organizationOperation({
  action: 'PutResourcePolicy',
  input: z.strictObject({ Content: content, Tags: z.optional(tags) }),
  readOnly: false,
  tags: ({ Tags }) => Tags,
  run(organization, { Content, Tags }, { draft }) {
    const { document, findings } = parsePolicy(Content, 'resource')
    if (!document || findings.some(({ severity }) => severity === 'error')) refuse('MalformedPolicyDocument')
    if (Content.length > RESOURCE_POLICY_SIZE) violates('POLICY_SIZE')
    const old = organization.resourcePolicy
    const policy = {
      id: old?.id ?? `rp-${letters(draft.serial++, 8, HEX)}`,
      content: Content,
      tags: tagMap(Tags, old?.tags),
    }
    organization.resourcePolicy = policy
    return { ResourcePolicy: resourcePolicyView(organization, policy) }
  },
})
