import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { own } from '../../own.ts'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { accountId, paging, piece } from './fields.ts'
import { findMember } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'

export const ListDelegatedServicesForAccount = organizationOperation({
  action: 'ListDelegatedServicesForAccount',
  input: z.strictObject({ AccountId: accountId, ...paging }),
  readOnly: true,
  on: ({ AccountId }, organization) => [targetArn(organization, AccountId)],
  run(organization, { AccountId, ...from }) {
    findMember(organization, AccountId)
    const services = own(organization.delegated, AccountId) ?? refuse('AccountNotRegistered')
    const { items, more } = piece(Object.entries(services), from)
    return {
      DelegatedServices: items.map(([ServicePrincipal, since]) => ({
        ServicePrincipal,
        DelegationEnabledDate: iso(since),
      })),
      ...more,
    }
  },
})
