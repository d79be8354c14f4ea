import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { paging, piece } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'

export const ListAWSServiceAccessForOrganization = organizationOperation({
  action: 'ListAWSServiceAccessForOrganization',
  input: z.strictObject(paging),
  readOnly: true,
  run({ serviceAccess }, from) {
    const { items, more } = piece(Object.entries(serviceAccess), from)
    return {
      EnabledServicePrincipals: items.map(([ServicePrincipal, since]) => ({
        ServicePrincipal,
        DateEnabled: iso(since),
      })),
      ...more,
    }
  },
})
