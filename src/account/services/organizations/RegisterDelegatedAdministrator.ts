import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { targetArn } from './arn.ts'
import { refuse, violates } from './errors.ts'
import { accountId, servicePrincipal } from './fields.ts'
import { findMember } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'

/** The member may administer the service for the organization, and read what there is in the organization. */
export const RegisterDelegatedAdministrator = organizationOperation({
  action: 'RegisterDelegatedAdministrator',
  input: z.strictObject({ AccountId: accountId, ServicePrincipal: servicePrincipal }),
  readOnly: false,
  on: ({ AccountId }, organization) => [targetArn(organization, AccountId)],
  keys: ({ ServicePrincipal }) => ({ 'organizations:ServicePrincipal': ServicePrincipal }),
  run(organization, { AccountId, ServicePrincipal }, { draft }) {
    findMember(organization, AccountId)
    if (AccountId === organization.managementAccount) violates('DELEGATE_MANAGEMENT')
    if (own(organization.serviceAccess, ServicePrincipal) === undefined) violates('SERVICE_ACCESS')
    const services = own(organization.delegated, AccountId)
    if (own(services, ServicePrincipal) !== undefined) refuse('AccountAlreadyRegistered')
    organization.delegated[AccountId] = { ...services, [ServicePrincipal]: draft.now }
    return {}
  },
})
