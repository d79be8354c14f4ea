import { mintSamlAssertion, mintTradeInToken, mintWebIdentityToken } from '#account'
import { encoded } from '../../denial.ts'
import { call } from '../../call.ts'
import { ACCOUNT, ana, ben, PHOTOS } from '../../testAccount.ts'
import { anaKeys } from '../../testFederation.ts'
import { document, type TestRow } from '../testRow.ts'
import { testWorld } from '../testWorld.ts'

const role = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`
const PolicyArns = [{ arn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }]
const limits = { DurationSeconds: 900, Policy: document, PolicyArns }

const [evaluation] = call(testWorld, ben, 's3.ListObjectsV2', { Bucket: PHOTOS }).evaluations
if (!evaluation) throw new Error('nothing was evaluated')

export const rows: Readonly<Record<string, TestRow>> = {
  AssumeRole: {
    input: { RoleArn: role('Editor'), RoleSessionName: 'ben', ExternalId: 'x1', ...limits },
    optional: ['DurationSeconds', 'ExternalId', 'Policy', 'PolicyArns'],
    actions: ['sts:AssumeRole'],
    output: ['Credentials', 'AssumedRoleUser', 'PackedPolicySize'],
    as: ben,
  },
  AssumeRoleWithSAML: {
    input: {
      RoleArn: role('Staff'),
      PrincipalArn: `arn:aws:iam::${ACCOUNT}:saml-provider/Pinebox`,
      SAMLAssertion: mintSamlAssertion(testWorld, {
        issuer: 'https://idp.pinebox.example/saml',
        subject: 'mia',
        sessionName: 'mia@pinebox.example',
        roles: [{ role: role('Staff'), provider: `arn:aws:iam::${ACCOUNT}:saml-provider/Pinebox` }],
      }),
      ...limits,
    },
    optional: ['DurationSeconds', 'Policy', 'PolicyArns'],
    actions: ['sts:AssumeRoleWithSAML'],
    output: [
      'Credentials',
      'AssumedRoleUser',
      'PackedPolicySize',
      'Subject',
      'SubjectType',
      'Issuer',
      'Audience',
      'NameQualifier',
    ],
    as: { anonymous: true },
  },
  AssumeRoleWithWebIdentity: {
    input: {
      RoleArn: role('Deploy'),
      RoleSessionName: 'deploy',
      WebIdentityToken: mintWebIdentityToken(testWorld, {
        issuer: 'https://token.actions.githubusercontent.com',
        audience: 'sts.amazonaws.com',
        subject: 'repo:pinebox/site:ref:refs/heads/main',
      }),
      ...limits,
    },
    optional: ['DurationSeconds', 'Policy', 'PolicyArns'],
    actions: ['sts:AssumeRoleWithWebIdentity'],
    output: [
      'Credentials',
      'SubjectFromWebIdentityToken',
      'AssumedRoleUser',
      'PackedPolicySize',
      'Provider',
      'Audience',
    ],
    as: { anonymous: true },
  },
  AssumeRoot: {
    input: {
      TargetPrincipal: '444455556666',
      TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy' },
      DurationSeconds: 900,
    },
    optional: ['DurationSeconds'],
    actions: ['sts:AssumeRoot'],
    output: ['Credentials'],
    as: ana,
  },
  DecodeAuthorizationMessage: {
    input: { EncodedMessage: encoded(evaluation) },
    actions: ['sts:DecodeAuthorizationMessage'],
    output: ['DecodedMessage'],
  },
  GetAccessKeyInfo: {
    input: { AccessKeyId: anaKeys.accessKeyId },
    actions: ['sts:GetAccessKeyInfo'],
    output: ['Account'],
  },
  GetCallerIdentity: { input: {}, actions: [], output: ['UserId', 'Account', 'Arn'] },
  GetDelegatedAccessToken: {
    input: { TradeInToken: mintTradeInToken(testWorld, role('Editor')) },
    actions: ['sts:GetDelegatedAccessToken'],
    output: ['Credentials', 'AssumedPrincipal'],
  },
  GetFederationToken: {
    input: { Name: 'mia', ...limits },
    optional: ['DurationSeconds', 'Policy', 'PolicyArns'],
    actions: ['sts:GetFederationToken'],
    output: ['Credentials', 'FederatedUser', 'PackedPolicySize'],
    as: anaKeys,
  },
  GetSessionToken: {
    input: { DurationSeconds: 900 },
    optional: ['DurationSeconds'],
    actions: [],
    output: ['Credentials'],
    as: anaKeys,
  },
  GetWebIdentityToken: {
    input: {
      Audience: ['https://api.example.com'],
      SigningAlgorithm: 'ES384',
      DurationSeconds: 300,
      Tags: [{ Key: 'team', Value: 'photo' }],
    },
    optional: ['DurationSeconds', 'Tags'],
    actions: ['sts:GetWebIdentityToken'],
    output: ['WebIdentityToken', 'Expiration'],
  },
}
