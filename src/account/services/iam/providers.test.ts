import { describe, expect, it } from 'vitest'
import { call } from '#account'
import { ACCOUNT, ana, ben, policyText, root, testAccount } from '../../testAccount.ts'
import { after, answer, type Bare, outcome, type Step } from '../../testCalls.ts'
import { CERTIFICATE, LONG_CERTIFICATE, METADATA } from './testDocuments.ts'

/** The same, but it has ended: nobody looks at the signature. */
const OLD_CERTIFICATE = CERTIFICATE.replace(/(?<=CERTIFICATE-----)[^-]+/, (base64) =>
  Buffer.from(Buffer.from(base64, 'base64').toString('latin1').replace('361122', '251122'), 'latin1').toString(
    'base64',
  ),
)
const URL = 'https://token.pinebox.example/ci'
const oidc: Bare = ['iam.CreateOpenIDConnectProvider', { Url: URL }]
const saml: Bare = ['iam.CreateSAMLProvider', { Name: 'Pinebox', SAMLMetadataDocument: METADATA }]
const PrivateKey = '-----BEGIN EC PRIVATE KEY-----'
const server = (CertificateBody: string): Bare => [
  'iam.UploadServerCertificate',
  { ServerCertificateName: 'web', CertificateBody, PrivateKey },
]
const signing = (CertificateBody: string): Bare => [
  'iam.UploadSigningCertificate',
  { UserName: 'ben', CertificateBody },
]
const credential = (ServiceName: string, CredentialAgeDays?: number): Bare => [
  'iam.CreateServiceSpecificCredential',
  { UserName: 'ben', ServiceName, ...(CredentialAgeDays !== undefined && { CredentialAgeDays }) },
]
const CODE = 'codecommit.amazonaws.com'
const NO_PEM = 'MalformedCertificate: Unable to parse certificate. Please ensure the certificate is in PEM format.'
const IN_USE = 'DeleteConflict: Cannot delete entity, must remove referenced objects first.'

// AWS: IAM API Reference; texts as recorded where AWS's are known, 2026-11.
const refusals: readonly (readonly [what: string, given: readonly Step[], asked: Bare, error: string])[] = [
  ['a provider of the web twice', [oidc], oidc, `EntityAlreadyExists: Provider with url ${URL} already exists.`],
  ...['http://token.pinebox.example', 'https://', `${URL}?x=1`].map(
    (Url) =>
      [
        `${Url} as a provider`,
        [],
        ['iam.CreateOpenIDConnectProvider', { Url }],
        'ValidationError: Invalid Open ID Connect Provider URL',
      ] as const,
  ),
  [
    'six thumbprints',
    [],
    ['iam.CreateOpenIDConnectProvider', { Url: URL, ThumbprintList: Array.from({ length: 6 }, () => 'a'.repeat(40)) }],
    'InvalidInput: Thumbprint list must contain fewer than 5 entries.',
  ],
  [
    '101 audiences',
    [],
    ['iam.CreateOpenIDConnectProvider', { Url: URL, ClientIDList: Array.from({ length: 101 }, (_, i) => `${i}`) }],
    'LimitExceeded: Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100',
  ],
  [
    'a provider of the web that is not there',
    [],
    ['iam.GetOpenIDConnectProvider', { OpenIDConnectProviderArn: 'arn:aws:iam::111122223333:oidc-provider/x' }],
    'NoSuchEntity: OpenIDConnect Provider not found for arn arn:aws:iam::111122223333:oidc-provider/x',
  ],
  ['a company twice', [saml], saml, 'EntityAlreadyExists: Provider with name Pinebox already exists.'],
  [
    'metadata that say nothing',
    [],
    ['iam.CreateSAMLProvider', { Name: 'Pinebox', SAMLMetadataDocument: '<a/>'.repeat(300) }],
    'InvalidInput: Could not parse metadata',
  ],
  ['a certificate that is none', [], server('web'), NO_PEM],
  ['a certificate cut short', [], server(CERTIFICATE.replace(/\n.*\n/, '\n')), NO_PEM],
  [
    'a server certificate twice',
    [server(CERTIFICATE)],
    server(CERTIFICATE),
    'EntityAlreadyExists: The Server Certificate with name web already exists.',
  ],
  ['a certificate that is over', [], signing(OLD_CERTIFICATE), 'InvalidCertificate: The certificate has expired.'],
  [
    'a certificate twice',
    [signing(CERTIFICATE)],
    signing(CERTIFICATE),
    'DuplicateCertificate: The certificate is already associated with this user.',
  ],
  [
    'a third certificate',
    [signing(CERTIFICATE), signing(LONG_CERTIFICATE)],
    signing(`${CERTIFICATE}\n`),
    'LimitExceeded: Cannot exceed quota for SigningCertificatesPerUser: 2',
  ],
  [
    'a third password for one service',
    [credential(CODE), credential(CODE), credential('cassandra.amazonaws.com')],
    credential(CODE),
    'LimitExceeded: Cannot exceed quota for ServiceSpecificCredentialsPerUser: 2',
  ],
  [
    'a password for a service that takes access keys',
    [],
    credential('s3.amazonaws.com'),
    'NoSuchEntity: No such service s3.amazonaws.com is supported for Service Specific Credentials',
  ],
  ['a password that ends', [], credential(CODE, 30), `ValidationError: CredentialAgeDays is not supported for ${CODE}`],
  ['to delete a user with a certificate', [signing(CERTIFICATE)], ['iam.DeleteUser', { UserName: 'ben' }], IN_USE],
  ['to delete a user with a password', [credential(CODE)], ['iam.DeleteUser', { UserName: 'ben' }], IN_USE],
]
it.each(refusals)('refuses %s', (_what, given, asked, error) => {
  expect(outcome(after(testAccount(), ...given), ...asked)).toBe(error)
})

describe('a provider of web identities', () => {
  const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.pinebox.example/ci`

  it('is named by its URL, without the scheme', () => {
    const world = after(testAccount(), oidc)
    expect(answer(world, 'iam.ListOpenIDConnectProviders', {})).toEqual({ OpenIDConnectProviderList: [{ Arn: arn }] })
    expect(answer(world, 'iam.GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arn })).toMatchObject({
      Url: 'token.pinebox.example/ci',
      ClientIDList: [],
      ThumbprintList: [expect.stringMatching(/^[0-9a-f]{40}$/)],
    })
    expect(answer(after(world, saml), 'iam.GetAccountSummary', {})).toMatchObject({ SummaryMap: { Providers: 2 } })
  })
})

describe('a server certificate', () => {
  it.each([
    [CERTIFICATE, '2036-11-22T12:59:21Z'],
    [LONG_CERTIFICATE, '2054-04-12T12:59:21Z'],
  ])('ends when it says', (body, Expiration) => {
    expect(answer(testAccount(), ...server(body))).toMatchObject({
      ServerCertificateMetadata: {
        Arn: `arn:aws:iam::${ACCOUNT}:server-certificate/web`,
        ServerCertificateId: expect.stringMatching(/^ASCA[A-Z2-7]{17}$/),
        Expiration,
      },
    })
  })
  it('keeps its key out of the trail', () => {
    const { event } = call(testAccount(), ana, ...server(CERTIFICATE))
    expect(event?.requestParameters).toMatchObject({ serverCertificateName: 'web', certificateBody: CERTIFICATE })
    expect(JSON.stringify(event)).not.toContain('PRIVATE KEY')
  })
})

it("is root's certificate when root does not say whose", () => {
  const world = after(testAccount(), ['iam.UploadSigningCertificate', { CertificateBody: CERTIFICATE }, root])
  expect(world.accounts[ACCOUNT]?.root.signingCertificates).toHaveLength(1)
  expect(answer(world, 'iam.GetAccountSummary', {})).toMatchObject({
    SummaryMap: { AccountSigningCertificatesPresent: 1 },
  })
})

describe('a credential for one service', () => {
  const of = (step: Bare, ...given: readonly Step[]) =>
    answer(after(testAccount(), ...given), ...step).ServiceSpecificCredential

  it('is a name and a password', () => {
    expect(of(credential(CODE))).toMatchObject({
      ServiceUserName: `ben-at-${ACCOUNT}`,
      ServicePassword: expect.stringMatching(/^.{43}=$/),
      ServiceSpecificCredentialId: expect.stringMatching(/^ACCA[A-Z2-7]{17}$/),
      Status: 'Active',
    })
    expect(of(credential(CODE), credential(CODE))).toMatchObject({ ServiceUserName: `ben+1-at-${ACCOUNT}` })
  })
  it('is an API key that may end', () => {
    expect(of(credential('bedrock.amazonaws.com', 30))).toMatchObject({
      CreateDate: '2026-11-23T09:00:01Z',
      ExpirationDate: '2026-12-23T09:00:01Z',
      ServiceCredentialAlias: expect.stringMatching(new RegExp(`^BedrockAPIKey-[a-z0-9]{4}-at-${ACCOUNT}$`)),
      ServiceCredentialSecret: expect.stringMatching(/^ABSK[A-Za-z0-9+/]+={0,2}$/),
    })
  })
  it('keeps its secret out of the trail', () => {
    for (const service of [CODE, 'bedrock.amazonaws.com']) {
      const { event } = call(testAccount(), ana, ...credential(service))
      const shown = Object.keys(event?.responseElements?.serviceSpecificCredential ?? {})
      expect(shown).not.toContain('servicePassword')
      expect(shown).not.toContain('serviceCredentialSecret')
      expect(shown).toContain('serviceSpecificCredentialId')
    }
  })
})

describe('what is deleted is gone', () => {
  it('a certificate and a credential let their user go', () => {
    const world = after(testAccount(), signing(CERTIFICATE), credential(CODE), credential('bedrock.amazonaws.com', 30))
    const { Certificates } = answer<{ Certificates: readonly { CertificateId: string }[] }>(
      world,
      'iam.ListSigningCertificates',
      { UserName: 'ben' },
    )
    const { ServiceSpecificCredentials } = answer<{
      ServiceSpecificCredentials: readonly { ServiceSpecificCredentialId: string }[]
    }>(world, 'iam.ListServiceSpecificCredentials', { AllUsers: true })
    expect(ServiceSpecificCredentials).toMatchObject([
      { UserName: 'ben', ServiceUserName: `ben-at-${ACCOUNT}` },
      { UserName: 'ben', ServiceName: 'bedrock.amazonaws.com', ExpirationDate: '2026-12-23T09:00:03Z' },
    ])
    expect(JSON.stringify(ServiceSpecificCredentials)).not.toContain('ABSK')
    const gone = after(
      world,
      ...Certificates.map(
        ({ CertificateId }): Step => ['iam.DeleteSigningCertificate', { UserName: 'ben', CertificateId }],
      ),
      ...ServiceSpecificCredentials.map(
        ({ ServiceSpecificCredentialId }): Step => [
          'iam.DeleteServiceSpecificCredential',
          { UserName: 'ben', ServiceSpecificCredentialId },
        ],
      ),
    )
    expect(outcome(gone, 'iam.DeleteUser', { UserName: 'ben' })).toBe('ok')
  })

  const SAMLProviderArn = `arn:aws:iam::${ACCOUNT}:saml-provider/Pinebox`
  it.each([
    [
      saml,
      'iam.DeleteSAMLProvider',
      { SAMLProviderArn },
      `NoSuchEntity: Manifest not found for arn ${SAMLProviderArn}`,
    ],
    [
      server(CERTIFICATE),
      'iam.DeleteServerCertificate',
      { ServerCertificateName: 'web' },
      'NoSuchEntity: The Server Certificate with name web cannot be found.',
    ],
    [
      oidc,
      'iam.DeleteOpenIDConnectProvider',
      { OpenIDConnectProviderArn: `arn:aws:iam::${ACCOUNT}:oidc-provider/x` },
      'ok',
    ],
  ] as const)('%s', (made, operation, input, again) => {
    expect(outcome(after(testAccount(), made, [operation, input]), operation, input)).toBe(again)
  })
})

it('tells providers, profiles and devices apart by their tags', () => {
  const Condition = { StringEquals: { 'aws:ResourceTag/team': 'photo' } }
  const document = policyText({ Effect: 'Allow', Action: 'iam:*', Resource: '*', Condition })
  const Tags = [{ Key: 'team', Value: 'photo' }]
  const world = after(
    testAccount(),
    ['iam.PutUserPolicy', { UserName: 'ben', PolicyName: 'p', PolicyDocument: document }],
    ['iam.CreateOpenIDConnectProvider', { Url: URL, Tags }],
    saml,
    ['iam.CreateInstanceProfile', { InstanceProfileName: 'Web', Path: '/a/', Tags }],
    ['iam.CreateInstanceProfile', { InstanceProfileName: 'Db' }],
    ['iam.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone', Tags }],
    ['iam.CreateVirtualMFADevice', { VirtualMFADeviceName: 'spare' }],
  )
  const arn = (rest: string) => `arn:aws:iam::${ACCOUNT}:${rest}`
  const may = (operation: string, input: object) => outcome(world, operation, input, ben).split(':')[0]
  expect([
    may('iam.DeleteOpenIDConnectProvider', { OpenIDConnectProviderArn: arn('oidc-provider/token.pinebox.example/ci') }),
    may('iam.DeleteSAMLProvider', { SAMLProviderArn: arn('saml-provider/Pinebox') }),
    may('iam.DeleteInstanceProfile', { InstanceProfileName: 'Web' }),
    may('iam.DeleteInstanceProfile', { InstanceProfileName: 'Db' }),
    may('iam.DeleteVirtualMFADevice', { SerialNumber: arn('mfa/phone') }),
    may('iam.DeleteVirtualMFADevice', { SerialNumber: arn('mfa/spare') }),
  ]).toEqual(['ok', 'AccessDenied', 'ok', 'AccessDenied', 'ok', 'AccessDenied'])
})

it('remembers which tokens STS is to give', () => {
  const world = after(testAccount(), [
    'iam.SetSecurityTokenServicePreferences',
    { GlobalEndpointTokenVersion: 'v2Token' },
  ])
  expect(answer(world, 'iam.GetAccountSummary', {})).toMatchObject({ SummaryMap: { GlobalEndpointTokenVersion: 2 } })
})
