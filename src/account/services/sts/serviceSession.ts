// Credentials of a role that an AWS service holds for what runs in it: a function, an instance.
// AWS: IAM User Guide, "Create a role to delegate permissions to an AWS service", 2026-11.

import type { Draft } from 'immer'
import { own } from '../../own.ts'
import type { Credentials, World } from '../../types.ts'
import { openRole } from './session.ts'

interface Wanted {
  readonly role: string // ARN
  readonly sessionName: string
  readonly service: string // lambda.amazonaws.com
  readonly seconds: number
}

/** undefined when there is no such role. Whether its trust lets the service in is for the caller to ask. */
export function serviceSession(
  draft: Draft<World>,
  { role: arn, sessionName, service, seconds }: Wanted,
): Credentials | undefined {
  const [, account = '', roleName = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  const home = own(draft.accounts, account)
  const role = own(home?.iam.roles, roleName)
  if (!home || !role) return undefined
  const { Credentials: keys } = openRole(draft, { home, role }, { sessionName, seconds, traits: { service } })
  return {
    accessKeyId: keys.AccessKeyId,
    secretAccessKey: keys.SecretAccessKey,
    sessionToken: keys.SessionToken,
  }
}
