import * as z from 'zod/mini'
import { refuse } from './errors.ts'
import { organizationOperation } from './organizationOperation.ts'

export const DeleteResourcePolicy = organizationOperation({
  action: 'DeleteResourcePolicy',
  input: z.strictObject({}),
  readOnly: false,
  run(organization) {
    if (!organization.resourcePolicy) refuse('ResourcePolicyNotFound')
    delete organization.resourcePolicy
    return {}
  },
})
