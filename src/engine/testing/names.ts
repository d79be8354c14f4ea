// The small world of the generated requests: few names, so that policies and requests often meet.

import type { AccountInfo, Principal } from '../types.ts'

export const OWN = '111122223333'
export const OTHER = '444455556666'
export const PROVIDER = `arn:aws:iam::${OWN}:oidc-provider/token.actions.githubusercontent.com`

const iam = (rest: string): string => `arn:aws:iam::${OWN}:${rest}`
const sts = (rest: string): string => `arn:aws:sts::${OWN}:${rest}`

export const accounts: Readonly<
  Record<'own' | 'ownBare' | 'ownManagement' | 'other' | 'otherManagement', AccountInfo>
> = {
  own: { id: OWN, orgId: 'o-own', orgPath: 'o-own/r-1/ou-1/' },
  ownBare: { id: OWN },
  ownManagement: { id: OWN, orgId: 'o-own', isManagement: true },
  other: { id: OTHER, orgId: 'o-other', orgPath: 'o-other/r-2/' },
  otherManagement: { id: OTHER, orgId: 'o-own', isManagement: true },
}

const user: Principal = { kind: 'user', arn: iam('user/team/ana'), id: 'AIDAEXAMPLEANA', tags: { team: 'data' } }
const session = { arn: sts('assumed-role/Reader/ana'), roleArn: iam('role/app/Reader') }
const issued = '2026-03-01T12:00:00Z'

/** Every kind of caller, some with and some without tags and MFA. */
export const principals: readonly Principal[] = [
  user,
  { ...user, tags: { Team: 'a*' }, credential: 'temporary', mfa: true, mfaAge: 600, tokenIssueTime: issued },
  { kind: 'user', arn: iam('user/bo') },
  { kind: 'roleSession', ...session },
  { kind: 'roleSession', ...session, id: 'AROAEXAMPLE', tags: { team: 'web' }, mfa: false, tokenIssueTime: issued },
  { kind: 'federatedUser', arn: sts('federated-user/ana'), issuerArn: iam('user/team/ana'), mfa: true },
  { kind: 'serviceLinkedRole', arn: sts('assumed-role/Linked/s'), roleArn: iam('role/aws-service-role/Linked') },
  { kind: 'root', arn: iam('root') },
  { kind: 'service', service: 'cloudtrail.amazonaws.com' },
]
export const anonymous: Principal = { kind: 'anonymous' }
export const federatedIdentity: Principal = { kind: 'federatedIdentity', provider: PROVIDER }

/** What a Principal element may say: each of the callers, nearly each of them, and nobody. */
export const principalElements: readonly unknown[] = [
  '*',
  { AWS: '*' },
  { AWS: OWN },
  { AWS: iam('root') },
  { AWS: [OTHER, iam('user/team/ana')] },
  { AWS: iam('user/ana') },
  { AWS: iam('user/*') },
  { AWS: iam('user/bo') },
  { AWS: session.arn },
  { AWS: session.roleArn },
  { AWS: iam('role/Reader') },
  { AWS: sts('federated-user/ana') },
  { AWS: [sts('assumed-role/Linked/s')], Service: 'cloudtrail.amazonaws.com' },
  { AWS: OTHER, Service: ['sns.amazonaws.com', 'cloudtrail.amazonaws.com'] },
  { Federated: PROVIDER },
  { CanonicalUser: 'd04207fe6c2a45dd' },
]

export type Target = readonly [action: string, resource: (owner: string) => string]

/** Actions with a resource of theirs, in the account that owns it. */
export const targets: readonly Target[] = [
  ['s3:GetObject', () => 'arn:aws:s3:::photos/ana/a.jpg'],
  ['s3:PutObject', () => 'arn:aws:s3:::photos/data/b:c'],
  ['s3:ListBucket', () => 'arn:aws:s3:::photos'],
  ['s3:GetBucketPolicy', () => 'arn:aws:s3:::photos'],
  ['s3:ListAllMyBuckets', () => '*'],
  ['sqs:SendMessage', (owner) => `arn:aws:sqs:eu-west-1:${owner}:jobs`],
  ['sns:Publish', (owner) => `arn:aws:sns:eu-west-1:${owner}:news`],
  ['dynamodb:GetItem', (owner) => `arn:aws:dynamodb:eu-west-1:${owner}:table/data`],
  ['secretsmanager:GetSecretValue', (owner) => `arn:aws:secretsmanager:eu-west-1:${owner}:secret:ana`],
  ['kms:Decrypt', (owner) => `arn:aws:kms:eu-west-1:${owner}:key/k-1`],
  ['kms:ListKeys', () => '*'],
  ['sts:AssumeRole', (owner) => `arn:aws:iam::${owner}:role/app/Reader`],
  ['sts:TagSession', (owner) => `arn:aws:iam::${owner}:role/Deploy`],
  ['sts:GetCallerIdentity', () => '*'],
  ['iam:CreateUser', (owner) => `arn:aws:iam::${owner}:user/new`],
  ['ec2:RunInstances', (owner) => `arn:aws:ec2:eu-west-1:${owner}:instance/*`],
  ['lambda:InvokeFunction', (owner) => `arn:aws:lambda:eu-west-1:${owner}:function:resize`],
]
