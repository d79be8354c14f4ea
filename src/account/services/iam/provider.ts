// Whose word the account takes for who somebody is: identity providers of the web (OIDC) and of companies (SAML).
// AWS: IAM User Guide, "Identity providers and federation", 2026-11.

import { type Draft, isDraft } from 'immer'
import { type At, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { World } from '../../types.ts'
import { homeOf } from './find.ts'
import type { OidcProvider, SamlProvider } from './state.ts'

export function oidcProviders(draft: Draft<World>, at: At): Record<string, Draft<OidcProvider>> {
  const { iam } = homeOf(draft, at)
  if (isDraft(iam)) iam.oidcProviders ??= {} // made by whoever writes; whoever reads finds nothing
  return iam.oidcProviders ?? {}
}

export function samlProviders(draft: Draft<World>, at: At): Record<string, Draft<SamlProvider>> {
  const { iam } = homeOf(draft, at)
  if (isDraft(iam)) iam.samlProviders ??= {} // made by whoever writes; whoever reads finds nothing
  return iam.samlProviders ?? {}
}

export function findOidcProvider(draft: Draft<World>, at: At, arn: string): Draft<OidcProvider> {
  return (
    own(oidcProviders(draft, at), arn) ?? fail('NoSuchEntity', `OpenIDConnect Provider not found for arn ${arn}`, 404)
  )
}

/** Providers are named by their URL without the scheme. */
export function withoutScheme(url: string): string {
  return url.replace(/^https:\/\//, '')
}
