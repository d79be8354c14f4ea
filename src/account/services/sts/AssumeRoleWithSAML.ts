import * as z from 'zod/mini'
import { toBase64 } from '../../base64.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import { sha1 } from '../../sha1.ts'
import type { Caller, World } from '../../types.ts'
import { utf8 } from '../s3/utf8.ts'
import { arn, duration, name, sessionPolicies } from './fields.ts'
import { checkDuration, findRole, recordOfRole, roleNamed } from './role.ts'
import { openRole } from './session.ts'
import { readSamlAssertion, type SamlAssertion } from './tokens.ts'
import { passedBy, permissionsFor, sourceShown, traitsFor } from './traits.ts'

const ACTION = 'sts:AssumeRoleWithSAML'
const AUDIENCE = 'https://signin.aws.amazon.com/saml'

/** Temporary credentials of a role for whoever shows an assertion of a company's sign-in page. Nobody signs the call. */
export const AssumeRoleWithSAML = operation({
  input: z.strictObject({
    RoleArn: arn,
    PrincipalArn: arn,
    SAMLAssertion: z.string().check(z.minLength(4), z.maxLength(100_000)),
    ...sessionPolicies,
    DurationSeconds: duration(43_200), // seconds
  }),
  readOnly: true,
  keeps: true,
  identify: ({ RoleArn, PrincipalArn, SAMLAssertion }, world) =>
    callerOf(world, { role: RoleArn, provider: PrincipalArn }, assertionIn(SAMLAssertion)),
  requires({ RoleArn, PrincipalArn, SAMLAssertion }, { caller }) {
    const said = assertionIn(SAMLAssertion)
    return permissionsFor(ACTION, roleNamed(RoleArn).arn, caller, passedBy(said), {
      ...subjectKeys(said, PrincipalArn),
      ...Object.fromEntries(Object.entries(said.attributes ?? {}).map(([key, value]) => [`saml:${key}`, value])),
      'saml:aud': said.audience,
      'saml:iss': said.issuer,
      'saml:doc': docOf(PrincipalArn),
      'sts:RoleSessionName': said.sessionName,
    })
  },
  run(draft, input, { caller }) {
    const { RoleArn, PrincipalArn } = input
    const said = assertionIn(input.SAMLAssertion)
    const seconds = Math.min(input.DurationSeconds ?? 3600, said.seconds ?? Number.POSITIVE_INFINITY)
    const found = findRole(draft, RoleArn, caller, ACTION)
    checkDuration(seconds, found.role, caller)
    const { traits, size } = traitsFor(draft, found.home, caller, { ...input, ...passedBy(said) })
    return {
      ...openRole(draft, found, {
        sessionName: said.sessionName,
        seconds,
        traits: { ...traits, provider: PrincipalArn, providerKeys: subjectKeys(said, PrincipalArn) },
      }),
      ...size,
      Subject: said.subject,
      SubjectType: said.subjectType,
      Issuer: said.issuer,
      Audience: said.audience,
      NameQualifier: nameQualifier(said, PrincipalArn),
      ...sourceShown(traits),
    }
  },
  record: ({ RoleArn, PrincipalArn, SAMLAssertion, DurationSeconds }) => ({
    ...recordOfRole(RoleArn),
    requestParameters: present({
      roleSessionName: readSamlAssertion(SAMLAssertion)?.sessionName,
      roleArn: RoleArn,
      principalArn: PrincipalArn,
      durationSeconds: DurationSeconds,
    }),
  }),
})

function assertionIn(text: string): SamlAssertion {
  return readSamlAssertion(text) ?? fail('InvalidIdentityToken', 'Response signature invalid')
}

interface Pair {
  readonly role: string
  readonly provider: string
}

/** AWS: IAM User Guide, "Troubleshoot SAML federation with IAM", 2026-11. */
function callerOf(world: World, { role, provider }: Pair, said: SamlAssertion): Caller {
  const { issuer, audience, subject, sessionName } = said
  const [, account = ''] = /^arn:aws:iam::(\d{12}):saml-provider\//.exec(provider) ?? []
  const known = own(own(world.accounts, account)?.iam.samlProviders, provider)
  if (!known) return fail('InvalidIdentityToken', "Specified provider doesn't exist")
  if (entityId(known.metadata) !== issuer) fail('InvalidIdentityToken', 'Issuer not present in specified provider')
  if (Math.floor(world.now / 1000) >= said.expires)
    fail('ExpiredTokenException', 'Token must be redeemed within 5 minutes of issuance')
  if (audience !== AUDIENCE) fail('InvalidIdentityToken', 'Response does not contain the required audience.')
  if (!name(64).safeParse(sessionName).success)
    fail('InvalidIdentityToken', 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}')
  if (!said.roles.some((pair) => pair.role === role && pair.provider === provider))
    fail('AccessDenied', `Not authorized to perform ${ACTION}`, 403)
  return { kind: 'federatedIdentity', type: 'SAMLUser', provider, issuer, audience, subject }
}

function entityId(metadata: string): string | undefined {
  return /\bentityID\s*=\s*["']([^"']*)["']/.exec(metadata)?.[1]
}

/** What stays in the session. */
function subjectKeys(said: SamlAssertion, provider: string): Readonly<Record<string, string>> {
  return {
    'saml:namequalifier': nameQualifier(said, provider),
    'saml:sub': said.subject,
    'saml:sub_type': said.subjectType,
  }
}

/** Tells apart people of one name from different providers. AWS: STS API Reference, AssumeRoleWithSAML, 2026-11. */
function nameQualifier({ issuer }: SamlAssertion, provider: string): string {
  return toBase64(sha1(utf8(`${issuer}${docOf(provider)}`)))
}

/** 111122223333/Example. */
function docOf(provider: string): string {
  return provider.replace(/^arn:aws:iam::(\d{12}):saml-provider/, '$1')
}
