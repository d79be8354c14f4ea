// What can be asked about which things of an account: a row per kind of resource, with the actions worth asking about.
// AWS: Service Authorization Reference, actions and resource types of each service, 2026-11.

import { type Account, identities, type World } from '#account'

export interface Kind {
  readonly id: string
  readonly label: string
  readonly actions: readonly string[]
  readonly resources: (account: Account) => readonly string[] // ARNs, or *
}

const arn = (account: Account, kind: 'user' | 'group' | 'role', path: string, name: string): string =>
  `arn:aws:iam::${account.id}:${kind}${path}${name}`

const buckets = ({ s3 }: Account): readonly string[] => Object.keys(s3.buckets).map((name) => `arn:aws:s3:::${name}`)
const roles = (account: Account): readonly string[] =>
  Object.values(account.iam.roles).map(({ path, roleName }) => arn(account, 'role', path, roleName))

export const kinds: readonly Kind[] = [
  {
    id: 'objects',
    label: 'Objects in buckets',
    actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:GetObjectAcl', 's3:PutObjectAcl'],
    resources: ({ s3 }) =>
      Object.values(s3.buckets).flatMap(({ name, objects }) =>
        Object.keys(objects).map((key) => `arn:aws:s3:::${name}/${key}`),
      ),
  },
  {
    id: 'buckets',
    label: 'Buckets',
    actions: [
      's3:ListBucket',
      's3:GetBucketPolicy',
      's3:PutBucketPolicy',
      's3:DeleteBucketPolicy',
      's3:PutBucketPublicAccessBlock',
      's3:DeleteBucket',
    ],
    resources: buckets,
  },
  {
    id: 'users',
    label: 'Users',
    actions: [
      'iam:GetUser',
      'iam:CreateAccessKey',
      'iam:CreateLoginProfile',
      'iam:UpdateLoginProfile',
      'iam:AttachUserPolicy',
      'iam:PutUserPolicy',
      'iam:DeleteUser',
    ],
    resources: (account) =>
      Object.values(account.iam.users).map(({ path, userName }) => arn(account, 'user', path, userName)),
  },
  {
    id: 'groups',
    label: 'Groups',
    actions: ['iam:GetGroup', 'iam:AddUserToGroup', 'iam:AttachGroupPolicy', 'iam:PutGroupPolicy', 'iam:DeleteGroup'],
    resources: (account) =>
      Object.values(account.iam.groups).map(({ path, groupName }) => arn(account, 'group', path, groupName)),
  },
  {
    id: 'become',
    label: 'Becoming a role',
    actions: ['sts:AssumeRole'],
    resources: roles,
  },
  {
    id: 'roles',
    label: 'Roles',
    actions: [
      'iam:GetRole',
      'iam:PassRole',
      'iam:UpdateAssumeRolePolicy',
      'iam:AttachRolePolicy',
      'iam:PutRolePolicy',
      'iam:DeleteRole',
    ],
    resources: roles,
  },
  {
    id: 'policies',
    label: 'Policies',
    actions: ['iam:GetPolicy', 'iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicy'],
    resources: ({ iam }) => Object.keys(iam.policies),
  },
  {
    id: 'tables',
    label: 'Tables',
    actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DeleteTable'],
    resources: ({ id, dynamodb }) =>
      Object.keys(dynamodb?.tables ?? {}).map((name) => `arn:aws:dynamodb:eu-west-1:${id}:table/${name}`),
  },
  {
    id: 'functions',
    label: 'Functions',
    actions: ['lambda:InvokeFunction', 'lambda:GetFunction', 'lambda:UpdateFunctionCode', 'lambda:DeleteFunction'],
    resources: ({ id, lambda }) =>
      Object.keys(lambda?.functions ?? {}).map((name) => `arn:aws:lambda:eu-west-1:${id}:function:${name}`),
  },
  {
    id: 'account',
    label: 'The account as a whole',
    actions: [
      's3:ListAllMyBuckets',
      'iam:ListUsers',
      'iam:ListRoles',
      'iam:GetAccountSummary',
      'ec2:DescribeInstances',
    ],
    resources: () => ['*'],
  },
]

export function resourcesOf(world: World, { resources }: Kind): readonly string[] {
  const home = world.accounts[world.home]
  return home ? resources(home) : []
}

/** Whom to ask about. Keys and compute act as a user or role that is asked about already; AWS's own services are many. */
export function peopleIn(world: World): readonly string[] {
  return identities(world).flatMap(({ ref, kind }) => (ASKED.has(kind) ? [ref] : []))
}
const ASKED: ReadonlySet<string> = new Set(['root', 'user', 'role', 'anonymous'])
