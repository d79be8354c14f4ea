import * as z from 'zod/mini'
import { servicePrincipal } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'

/** Trusted access: the service may make its roles in the members. */
export const EnableAWSServiceAccess = organizationOperation({
  action: 'EnableAWSServiceAccess',
  input: z.strictObject({ ServicePrincipal: servicePrincipal }),
  readOnly: false,
  keys: ({ ServicePrincipal }) => ({ 'organizations:ServicePrincipal': ServicePrincipal }),
  run({ serviceAccess }, { ServicePrincipal }, { draft }) {
    serviceAccess[ServicePrincipal] ??= draft.now
    return {}
  },
})
