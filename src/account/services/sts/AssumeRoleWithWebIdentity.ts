import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import type { Caller, World } from '../../types.ts'
import { duration, name, sessionPolicies, arn } from './fields.ts'
import { checkDuration, findRole, recordOfRole, roleNamed } from './role.ts'
import { openRole } from './session.ts'
import { readWebIdentityToken, type WebIdentity } from './tokens.ts'
import { passedBy, permissionsFor, sourceShown, traitsFor } from './traits.ts'

const ACTION = 'sts:AssumeRoleWithWebIdentity'

/** Whom AWS takes without a provider in the account. AWS: IAM User Guide, "OIDC federation", 2026-11. */
const BUILT_IN = new Set([
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
])

/** Temporary credentials of a role for whoever shows a token of OpenID Connect. Nobody signs the call. */
export const AssumeRoleWithWebIdentity = operation({
  input: z.strictObject({
    RoleArn: arn,
    RoleSessionName: name(64),
    WebIdentityToken: z.string().check(z.minLength(4), z.maxLength(20_000)),
    ProviderId: z.optional(z.string().check(z.minLength(4), z.maxLength(2048))), // of OAuth 2.0 access tokens alone
    ...sessionPolicies,
    DurationSeconds: duration(43_200), // seconds
  }),
  readOnly: true,
  keeps: true,
  identify: ({ RoleArn, WebIdentityToken }, world) => callerOf(world, RoleArn, tokenIn(WebIdentityToken)),
  requires({ RoleArn, RoleSessionName, WebIdentityToken }, { caller }) {
    const token = tokenIn(WebIdentityToken)
    return permissionsFor(ACTION, roleNamed(RoleArn).arn, caller, passedBy(token), {
      ...keysOf(token),
      'sts:RoleSessionName': RoleSessionName,
    })
  },
  run(draft, input, { caller }) {
    const { RoleArn, RoleSessionName: sessionName, DurationSeconds: seconds = 3600 } = input
    const token = tokenIn(input.WebIdentityToken)
    const found = findRole(draft, RoleArn, caller, ACTION)
    checkDuration(seconds, found.role, caller)
    const { traits, size } = traitsFor(draft, found.home, caller, { ...input, ...passedBy(token) })
    const provider = caller.kind === 'federatedIdentity' ? caller.provider : ''
    const { AssumedRoleUser, Credentials } = openRole(draft, found, {
      sessionName,
      seconds,
      traits: { ...traits, provider, providerKeys: keysOf(token) },
    })
    return {
      Credentials,
      SubjectFromWebIdentityToken: token.subject,
      AssumedRoleUser,
      ...size,
      Provider: provider,
      Audience: token.audience,
      ...sourceShown(traits),
    }
  },
  record: ({ RoleArn, RoleSessionName, DurationSeconds }) => ({
    ...recordOfRole(RoleArn),
    requestParameters: present({
      roleArn: RoleArn,
      roleSessionName: RoleSessionName,
      durationSeconds: DurationSeconds,
    }),
  }),
})

function tokenIn(text: string): WebIdentity {
  const token = readWebIdentityToken(text)
  if (token) return token
  return fail(
    'InvalidIdentityToken',
    'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
  )
}

function callerOf(world: World, roleArn: string, token: WebIdentity): Caller {
  const { issuer, audience, subject, expires } = token
  const now = Math.floor(world.now / 1000)
  if (now >= expires)
    fail(
      'ExpiredTokenException',
      `Token expired: current date/time ${now} must be before the expiration date/time ${expires}`,
    )
  const host = hostOf(token)
  const { account } = roleNamed(roleArn)
  const providerArn = `arn:aws:iam::${account}:oidc-provider/${host}`
  const found = own(own(world.accounts, account)?.iam.oidcProviders, providerArn)
  if (!BUILT_IN.has(host)) {
    if (!found) fail('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${issuer}`)
    else if (!found.clientIds.includes(audience)) fail('InvalidIdentityToken', 'Incorrect token audience')
  }
  const provider = BUILT_IN.has(host) ? host : providerArn
  return { kind: 'federatedIdentity', type: 'WebIdentityUser', provider, issuer, audience, subject }
}

/** The keys are named after the provider: token.actions.githubusercontent.com:sub. */
function keysOf(token: WebIdentity): Readonly<Record<string, string>> {
  const said = { ...token.claims, aud: token.audience, sub: token.subject }
  return Object.fromEntries(Object.entries(said).map(([claim, value]) => [`${hostOf(token)}:${claim}`, value]))
}

function hostOf({ issuer }: WebIdentity): string {
  return issuer.replace(/^https:\/\//, '')
}
