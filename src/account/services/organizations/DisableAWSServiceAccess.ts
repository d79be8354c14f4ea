import * as z from 'zod/mini'
import { undelegate } from './delegation.ts'
import { servicePrincipal } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'

/** Whoever was to administer the service no longer does. */
export const DisableAWSServiceAccess = organizationOperation({
  action: 'DisableAWSServiceAccess',
  input: z.strictObject({ ServicePrincipal: servicePrincipal }),
  readOnly: false,
  keys: ({ ServicePrincipal }) => ({ 'organizations:ServicePrincipal': ServicePrincipal }),
  run(organization, { ServicePrincipal }) {
    delete organization.serviceAccess[ServicePrincipal]
    for (const account of Object.keys(organization.delegated)) undelegate(organization, account, ServicePrincipal)
    return {}
  },
})
