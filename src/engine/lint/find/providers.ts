// Who vouches for a federated identity.

import type { PrincipalName, Statement, Test } from '../types.ts'
import { BUILT_IN_PROVIDERS } from '../facts/keys.ts'

export function isSaml({ type, text }: PrincipalName): boolean {
  return type === 'Federated' && /^arn:[^:]+:iam::\d{12}:saml-provider\/.+/.test(text)
}

/** The host of an OpenID Connect provider; undefined: it is none. */
export function oidcHost({ type, text }: PrincipalName): string | undefined {
  if (type !== 'Federated') return undefined
  return /^arn:[^:]+:iam::\d{12}:oidc-provider\/(.+)$/.exec(text)?.[1] ?? (isDomain(text) ? text : undefined)
}

export function isDomain(text: string): boolean {
  return /^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(text)
}

/** The provider whose audience claim a condition tests. */
export function audienceOf({ lowerKey }: Test): string | undefined {
  return lowerKey.endsWith(':aud') ? lowerKey.slice(0, -':aud'.length) : undefined
}

export function isBuiltIn(provider: string): boolean {
  return BUILT_IN_PROVIDERS.includes(provider)
}

export function named({ principals }: Statement, type: string): readonly PrincipalName[] {
  return principals.filter((one) => one.element === 'Principal' && one.type === type)
}
