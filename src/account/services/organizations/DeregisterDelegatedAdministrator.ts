import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { targetArn } from './arn.ts'
import { undelegate } from './delegation.ts'
import { refuse } from './errors.ts'
import { accountId, servicePrincipal } from './fields.ts'
import { findMember } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'

export const DeregisterDelegatedAdministrator = organizationOperation({
  action: 'DeregisterDelegatedAdministrator',
  input: z.strictObject({ AccountId: accountId, ServicePrincipal: servicePrincipal }),
  readOnly: false,
  on: ({ AccountId }, organization) => [targetArn(organization, AccountId)],
  keys: ({ ServicePrincipal }) => ({ 'organizations:ServicePrincipal': ServicePrincipal }),
  run(organization, { AccountId, ServicePrincipal }) {
    findMember(organization, AccountId)
    if (own(own(organization.delegated, AccountId), ServicePrincipal) === undefined) refuse('AccountNotRegistered')
    undelegate(organization, AccountId, ServicePrincipal)
    return {}
  },
})
