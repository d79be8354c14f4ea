import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { isInvalid, refuse } from './errors.ts'
import { policyId } from './fields.ts'
import { carriers, findPolicy } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { arnOfPolicy, typeKeyOf } from './policies.ts'

export const DeletePolicy = organizationOperation({
  action: 'DeletePolicy',
  input: z.strictObject({ PolicyId: policyId }),
  readOnly: false,
  on: ({ PolicyId }, organization) => [arnOfPolicy(organization, PolicyId)],
  keys: ({ PolicyId }, organization) => typeKeyOf(organization, PolicyId),
  run(organization, { PolicyId }) {
    findPolicy(organization, PolicyId)
    if (!own(organization.policies, PolicyId)) isInvalid('IMMUTABLE_POLICY')
    if (carriers(organization, PolicyId).length > 0) refuse('PolicyInUse')
    delete organization.policies[PolicyId]
    return {}
  },
})
