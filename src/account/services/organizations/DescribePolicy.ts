import * as z from 'zod/mini'
import { policyId } from './fields.ts'
import { findPolicy } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { arnOfPolicy, typeKeyOf } from './policies.ts'
import { policyView } from './views.ts'

export const DescribePolicy = organizationOperation({
  action: 'DescribePolicy',
  input: z.strictObject({ PolicyId: policyId }),
  readOnly: true,
  on: ({ PolicyId }, organization) => [arnOfPolicy(organization, PolicyId)],
  keys: ({ PolicyId }, organization) => typeKeyOf(organization, PolicyId),
  run: (organization, { PolicyId }) => ({ Policy: policyView(organization, findPolicy(organization, PolicyId)) }),
})
