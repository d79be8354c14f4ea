import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { own } from '../../own.ts'
import { paging, piece, servicePrincipal } from './fields.ts'
import { findMember } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { delegateView } from './views.ts'

export const ListDelegatedAdministrators = organizationOperation({
  action: 'ListDelegatedAdministrators',
  input: z.strictObject({ ServicePrincipal: z.optional(servicePrincipal), ...paging }),
  readOnly: true,
  keys: ({ ServicePrincipal }): Readonly<Record<string, string>> =>
    ServicePrincipal === undefined ? {} : { 'organizations:ServicePrincipal': ServicePrincipal },
  run(organization, { ServicePrincipal, ...from }, { draft }) {
    const all = Object.entries(organization.delegated)
    const { items, more } = piece(
      all.filter(([, services]) => ServicePrincipal === undefined || own(services, ServicePrincipal) !== undefined),
      from,
    )
    return {
      DelegatedAdministrators: items.map(([id, services]) => ({
        ...delegateView(draft, organization, findMember(organization, id)),
        DelegationEnabledDate: iso(Math.min(...Object.values(services))),
      })),
      ...more,
    }
  },
})
