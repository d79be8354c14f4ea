// Credentials of a role that an AWS service holds for what runs in it: a function, an instance.
// AWS: IAM User Guide, "Create a role to delegate permissions to an AWS service", 2026-11.

import type { Draft } from 'immer'
import { newId, newSecret } from '../../ids.ts'
import { own } from '../../own.ts'
import type { World } from '../../types.ts'
import type { Session } from './state.ts'

interface Wanted {
  readonly role: string // ARN
  readonly sessionName: string
  readonly service: string // lambda.amazonaws.com
  readonly seconds: number
}

/** undefined when there is no such role. Whether its trust lets the service in is for the caller to ask. */
export function serviceSession(
  draft: Draft<World>,
  { role, sessionName, service, seconds }: Wanted,
): Session | undefined {
  const [, account = '', roleName = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(role) ?? []
  const home = own(draft.accounts, account)
  if (!home || !own(home.iam.roles, roleName)) return undefined
  const session: Session = {
    accessKeyId: newId(draft, 'ASIA'),
    secret: newSecret(draft),
    token: newSecret(draft, 120),
    roleName,
    sessionName,
    issuedAt: draft.now,
    expiresAt: draft.now + seconds * 1000,
    mfa: false,
    service,
  }
  home.sts.sessions[session.accessKeyId] = session
  return session
}
