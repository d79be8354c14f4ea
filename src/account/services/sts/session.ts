// Sessions and their credentials.

import type { Draft } from 'immer'
import { iso } from '../../clock.ts'
import { newId, newSecret } from '../../ids.ts'
import type { Account, World } from '../../types.ts'
import type { Role } from '../iam/state.ts'
import type { Session, SessionOf, SessionTraits } from './state.ts'

interface Made extends SessionTraits {
  readonly of: SessionOf
  readonly seconds: number
  readonly mfa?: boolean
  readonly assumedRoot?: true
}

/** Opens a session, and answers with its keys as STS does. */
export function open(draft: Draft<World>, home: Draft<Account>, { seconds, mfa = false, ...made }: Made) {
  const session: Session = {
    accessKeyId: newId(draft, 'ASIA'),
    secret: newSecret(draft),
    token: newSecret(draft, 120),
    issuedAt: draft.now,
    expiresAt: draft.now + seconds * 1000,
    mfa,
    ...made,
  }
  // A session is plain data that nobody changes; immer's draft type only asks for the same without readonly.
  ;(home.sts.sessions as Record<string, Session>)[session.accessKeyId] = session
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secret,
    SessionToken: session.token,
    Expiration: iso(session.expiresAt),
  }
}

/** Opens a session of a role. */
export function openRole(
  draft: Draft<World>,
  { home, role }: { readonly home: Draft<Account>; readonly role: Role },
  {
    sessionName,
    seconds,
    traits,
  }: { readonly sessionName: string; readonly seconds: number; readonly traits: SessionTraits },
) {
  const of = { kind: 'role' as const, roleId: role.roleId, sessionName }
  return {
    Credentials: open(draft, home, { of, seconds, ...traits }),
    AssumedRoleUser: {
      AssumedRoleId: `${role.roleId}:${sessionName}`,
      Arn: `arn:aws:sts::${home.id}:assumed-role/${role.roleName}/${sessionName}`,
    },
  }
}
