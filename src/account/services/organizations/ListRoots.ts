import * as z from 'zod/mini'
import { paging, piece } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { rootView } from './views.ts'

/** There is one. */
export const ListRoots = organizationOperation({
  action: 'ListRoots',
  input: z.strictObject(paging),
  readOnly: true,
  run(organization, from) {
    const { items, more } = piece([rootView(organization)], from)
    return { Roots: items, ...more }
  },
})
