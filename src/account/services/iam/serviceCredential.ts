// Credentials for one service that takes no access keys: a name with a password, or an API key.
// AWS: IAM User Guide, "Service-specific credentials for IAM users", 2026-11.

import type { Draft } from 'immer'
import { toBase64 } from '../../base64.ts'
import { newOpaqueId, newSecret } from '../../ids.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import { utf8 } from '../s3/utf8.ts'

/** For whom, and how many of the service that user has already. */
interface Asked {
  readonly userName: string
  readonly account: AccountId
  readonly before: number
}
type Make = (draft: Draft<World>, asked: Asked) => { readonly name: string; readonly secret: string }

const password: Make = (draft, { userName, account, before }) => ({
  name: `${userName}${before > 0 ? `+${before}` : ''}-at-${account}`,
  secret: `${newSecret(draft, 43)}=`,
})

const apiKey: Make = (draft, { account }) => {
  const name = `BedrockAPIKey-${newOpaqueId(draft, 4).toLowerCase()}-at-${account}`
  return { name, secret: `ABSK${toBase64(utf8(`${name}:${newSecret(draft, 44)}`))}` }
}

const services: Readonly<Record<string, Make>> = {
  'bedrock.amazonaws.com': apiKey,
  'cassandra.amazonaws.com': password,
  'codecommit.amazonaws.com': password,
}

/** How a service's credentials are made; undefined when it has none. */
export function makerOf(service: string): Make | undefined {
  return own(services, service)
}

export function isApiKey(service: string): boolean {
  return makerOf(service) === apiKey
}
