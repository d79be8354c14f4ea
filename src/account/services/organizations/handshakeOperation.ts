// Operations about one invitation differ in who may answer it and in what comes of it. Whoever is invited is no member yet.

import type { Draft } from 'immer'
import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { own } from '../../own.ts'
import type { AccountId, Permission, World } from '../../types.ts'
import { handshakeArn } from './arn.ts'
import { refuse } from './errors.ts'
import { handshakeId } from './fields.ts'
import { isOpen } from './seats.ts'
import type { Handshake, Organization } from './state.ts'
import { handshakeView } from './views.ts'
import { accountOfCaller } from '../iam/arn.ts'

interface Row {
  readonly action: string
  readonly readOnly: boolean
  readonly by: readonly ('inviter' | 'invited')[]
  readonly also?: (account: AccountId) => Permission
  readonly becomes?: Handshake['state']
  readonly finish?: (organization: Draft<Organization>, handshake: Handshake, draft: Draft<World>) => void
}

export function handshakeOperation({ action, readOnly, by, also, becomes, finish }: Row) {
  return operation({
    input: z.strictObject({ HandshakeId: handshakeId }),
    readOnly,
    requires: ({ HandshakeId }, { world: { organization }, caller }) => [
      {
        action: `organizations:${action}`,
        resource: organization ? handshakeArn(organization, HandshakeId) : '*',
      },
      ...(also ? [also(accountOfCaller(caller))] : []),
    ],
    run(draft, { HandshakeId }, { account }) {
      const { organization } = draft
      const handshake = own(organization?.handshakes, HandshakeId)
      if (!organization || !handshake) return refuse('HandshakeNotFound')
      const parties = { inviter: organization.managementAccount, invited: handshake.account }
      if (!by.some((party) => parties[party] === account)) return refuse('AccessDenied')
      if (becomes) {
        if (handshake.state === becomes) refuse('HandshakeAlreadyInState')
        if (!isOpen(handshake, draft.now)) refuse('InvalidHandshakeTransition')
        handshake.state = becomes
        finish?.(organization, handshake, draft)
      }
      return { Handshake: handshakeView(draft, organization, handshake) }
    },
  })
}
