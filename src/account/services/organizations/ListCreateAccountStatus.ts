import * as z from 'zod/mini'
import { paging, piece } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { creationView } from './views.ts'

export const ListCreateAccountStatus = organizationOperation({
  action: 'ListCreateAccountStatus',
  input: z.strictObject({ States: z.optional(z.array(z.enum(['IN_PROGRESS', 'SUCCEEDED', 'FAILED']))), ...paging }),
  readOnly: true,
  run({ creations }, { States, ...from }) {
    const all = Object.values(creations).map(creationView)
    const { items, more } = piece(
      all.filter(({ State }) => States === undefined || States.some((one) => one === State)),
      from,
    )
    return { CreateAccountStatuses: items, ...more }
  },
})
