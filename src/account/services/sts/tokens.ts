// What identity providers say of people: web identities (OpenID Connect) and SAML assertions.
// SIMPLIFIED: plain JSON with a seal behind it, where the world has signed JWTs and XML. The seal only keeps them from
// being changed in passing; everybody who knows this file can make one.

import * as z from 'zod/mini'
import { BASE62, hashOf, letters } from '../../ids.ts'
import type { World } from '../../types.ts'

const LIFETIME = 300 // seconds; IAM User Guide, "Troubleshoot SAML federation": an assertion is good for 5 minutes

const text = z.string()
const passed = {
  /** Session tags. */
  tags: z.optional(z.record(text, text)),
  transitive: z.optional(z.array(text)),
  sourceIdentity: z.optional(text),
}
const lasting = { issued: z.number(), expires: z.number() } // seconds since the Unix epoch

const webIdentity = z.strictObject({
  issuer: text, // https://token.actions.githubusercontent.com
  audience: text,
  subject: text,
  claims: z.optional(z.record(text, text)), // what else the provider says, e.g. repository
  ...passed,
  ...lasting,
})
const samlAssertion = z.strictObject({
  issuer: text, // the provider's entityID
  audience: text,
  subject: text,
  subjectType: text, // persistent, transient
  roles: z.array(z.strictObject({ role: text, provider: text })), // ARNs
  sessionName: text,
  seconds: z.optional(z.number()), // of the session
  attributes: z.optional(z.record(text, text)), // what else the provider says, e.g. mail
  ...passed,
  ...lasting,
})

const tradeIn = z.strictObject({ principal: text, ...lasting }) // the ARN of a role

export type WebIdentity = z.infer<typeof webIdentity>
export type SamlAssertion = z.infer<typeof samlAssertion>

/** What GitHub, Google or another provider of OpenID Connect would hand to somebody now. */
export function mintWebIdentityToken(world: World, said: Omit<WebIdentity, keyof typeof lasting>): string {
  return sealed({ ...said, ...from(world) })
}

/** What a company's sign-in page would hand to somebody now. */
export function mintSamlAssertion(
  world: World,
  said: Omit<SamlAssertion, keyof typeof lasting | 'audience' | 'subjectType'>,
): string {
  return sealed({ audience: 'https://signin.aws.amazon.com/saml', subjectType: 'persistent', ...said, ...from(world) })
}

/** What AWS Partners get when somebody has granted them what they asked for. */
export function mintTradeInToken(world: World, principal: string): string {
  return sealed({ principal, ...from(world) })
}

export function readTradeInToken(token: string): z.infer<typeof tradeIn> | undefined {
  return tradeIn.safeParse(opened(token)).data
}

/** Undefined for what no provider has made. */
export function readWebIdentityToken(token: string): WebIdentity | undefined {
  return webIdentity.safeParse(opened(token)).data
}

export function readSamlAssertion(assertion: string): SamlAssertion | undefined {
  return samlAssertion.safeParse(opened(assertion)).data
}

function from({ now }: World): Pick<WebIdentity, keyof typeof lasting> {
  const issued = Math.floor(now / 1000)
  return { issued, expires: issued + LIFETIME }
}

/** A text that can be told from one that somebody has made up. */
export function sealed(said: object): string {
  const plain = JSON.stringify(said)
  return `${plain}.${sealOf(plain)}`
}

function opened(token: string): unknown {
  const at = token.lastIndexOf('.')
  const plain = token.slice(0, at)
  if (at < 0 || token.slice(at + 1) !== sealOf(plain)) return undefined
  try {
    return JSON.parse(plain)
  } catch {
    return undefined
  }
}

function sealOf(plain: string): string {
  return letters(hashOf(plain), 22, BASE62)
}
