// Invitations as the two sides list them.

import * as z from 'zod/mini'
import type { World } from '../../types.ts'
import { paging, piece } from './fields.ts'
import type { Handshake, Organization } from './state.ts'
import { handshakeView } from './views.ts'

const ACTIONS = [
  'INVITE',
  'ENABLE_ALL_FEATURES',
  'APPROVE_ALL_FEATURES',
  'ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE',
  'TRANSFER_RESPONSIBILITY',
] as const

const filter = z.strictObject({
  ActionType: z.optional(z.enum(ACTIONS)),
  ParentHandshakeId: z.optional(z.string().check(z.maxLength(34), z.regex(/^h-[0-9a-z]{8,32}$/))), // none has a parent
})
export const listInput = z.strictObject({ Filter: z.optional(filter), ...paging })

export function listOf(
  world: World,
  organization: Organization,
  handshakes: readonly Handshake[],
  { Filter, ...from }: z.infer<typeof listInput>,
) {
  const all = handshakes.map((one) => handshakeView(world, organization, one))
  const { items, more } = piece(
    all.filter(({ Action }) => [undefined, Action].includes(Filter?.ActionType)),
    from,
  )
  return { Handshakes: items, ...more }
}
