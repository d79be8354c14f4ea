import * as z from 'zod/mini'
import { refuse } from './errors.ts'
import { organizationOperation } from './organizationOperation.ts'
import { resourcePolicyView } from './views.ts'

export const DescribeResourcePolicy = organizationOperation({
  action: 'DescribeResourcePolicy',
  input: z.strictObject({}),
  readOnly: true,
  run: (organization) => ({
    ResourcePolicy: resourcePolicyView(organization, organization.resourcePolicy ?? refuse('ResourcePolicyNotFound')),
  }),
})
