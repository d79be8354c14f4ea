import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { isInvalid, refuse } from './errors.ts'
import { targetArn } from './arn.ts'
import { tags } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'
import { MOST } from './quotas.ts'
import { isOpen, seats } from './seats.ts'
import { tagMap } from './tags.ts'
import { handshakeView } from './views.ts'

/** The invited account has to accept. It can do that for 15 days. */
export const InviteAccountToOrganization = organizationOperation({
  action: 'InviteAccountToOrganization',
  input: z.strictObject({
    Target: z.strictObject({
      Id: z.string().check(z.minLength(1), z.maxLength(64)),
      Type: z.enum(['ACCOUNT', 'ORGANIZATION', 'EMAIL']),
    }),
    Notes: z.optional(z.string().check(z.maxLength(1024))),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  on: ({ Target }, organization) => [Target.Type === 'ACCOUNT' ? targetArn(organization, Target.Id) : '*'],
  tags: ({ Tags }) => Tags,
  run(organization, { Target: { Id, Type }, Notes, Tags }, { draft }) {
    if (Type === 'ORGANIZATION') return isInvalid('TARGET')
    const invited =
      Type === 'ACCOUNT'
        ? own(draft.accounts, Id)
        : Object.values(draft.accounts).find(({ root }) => root.email.toLowerCase() === Id.toLowerCase())
    // SIMPLIFIED: AWS sends a letter to whatever address is given.
    if (!invited) return refuse('AccountNotFound')
    if (own(organization.members, invited.id)) violatesHandshake('The provided account is already in an organization.')
    if (Object.values(organization.handshakes).some((one) => one.account === invited.id && isOpen(one, draft.now)))
      refuse('DuplicateHandshake')
    if (seats(draft, organization) >= MOST.accounts)
      violatesHandshake('You have exceeded the allowed number of AWS accounts')
    const id = `h-${letters(draft.serial++, 32, HEX)}`
    const handshake = {
      id,
      account: invited.id,
      target: { Id, Type },
      state: 'OPEN' as const,
      ...(Notes !== undefined && { notes: Notes }),
      requested: draft.now,
      tags: tagMap(Tags),
    }
    organization.handshakes[id] = handshake
    return { Handshake: handshakeView(draft, organization, handshake) }
  },
})

function violatesHandshake(text: string): never {
  return fail('HandshakeConstraintViolationException', text)
}
