import { castDraft } from 'immer'
import { newId } from '../../ids.ts'
import { handshakeOperation } from './handshakeOperation.ts'
import { join } from './join.ts'
import { createsServiceRole, newServiceRole, SERVICE_ROLE } from './serviceRole.ts'

/** The account is a member from now on. The management account gets no role in it: nobody made one. */
export const AcceptHandshake = handshakeOperation({
  action: 'AcceptHandshake',
  readOnly: false,
  by: ['invited'],
  also: createsServiceRole,
  becomes: 'ACCEPTED',
  finish(organization, { account, tags }, draft) {
    join(organization, account, { joined: draft.now, method: 'INVITED', tags })
    const roles = draft.accounts[account]?.iam.roles
    if (roles) roles[SERVICE_ROLE] ??= castDraft(newServiceRole(newId(draft, 'AROA'), draft.now))
  },
})
