// Workloads from a seed, of the shapes that accounts have: one small request, one typical caller, one whole matrix.

import { ACCOUNT, actions, nouns, otherServices, resources, verbs } from './vocabulary.ts'
import type { Workload } from './workload.ts'

type Document = Workload['policies'][string]
type Random = () => number

/** mulberry32: a small generator, good enough for data, the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function generate(seed: number): readonly Workload[] {
  return [small(), typical(randomFrom(seed)), matrix(randomFrom(seed + 1))]
}

const policy = (...Statement: readonly object[]): Document => ({ Version: '2012-10-17', Statement })
const allow = (Action: unknown, Resource: unknown = '*', Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
})
const deny = (Action: unknown, Resource: unknown = '*', Condition?: object) => ({
  ...allow(Action, Resource, Condition),
  Effect: 'Deny',
})
const FULL = policy(allow('*'))
const REGIONS = ['eu-west-1', 'eu-central-1']

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function several<T>(count: number, one: () => T): readonly T[] {
  return [...new Set(Array.from({ length: count }, one))]
}

function small(): Workload {
  return {
    name: 'w1-small',
    description: 'one identity policy of 3 statements, one SCP level, one request',
    policies: {
      full: FULL,
      own: policy(
        allow(['s3:ListAllMyBuckets', 's3:GetBucketLocation']),
        allow('s3:Get*', ['arn:aws:s3:::orchard', 'arn:aws:s3:::orchard/*']),
        deny('s3:*', 'arn:aws:s3:::orchard/private/*'),
      ),
    },
    principals: [{ ...user('mara'), identityPolicies: ['own'], boundary: null, scpLevels: [['full']] }],
    resources: [{ arn: 'arn:aws:s3:::orchard/2026/apple.jpg', account: ACCOUNT, resourcePolicy: null }],
    actions: ['s3:GetObject'],
    contexts: [{}],
    matrix: false,
    requests: [[0, 0, 0, 0]],
  }
}

function user(name: string) {
  return { arn: `arn:aws:iam::${ACCOUNT}:user/${name}`, account: ACCOUNT }
}

const CONTEXT = {
  'aws:SourceIp': '203.0.113.7',
  'aws:SecureTransport': 'true',
  'aws:MultiFactorAuthPresent': 'true',
  'aws:MultiFactorAuthAge': '600',
  'aws:PrincipalOrgID': 'o-orchard0001',
  'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:user/mara`,
  'aws:RequestedRegion': 'eu-west-1',
  'aws:ResourceTag/team': 'harvest',
  's3:prefix': 'harvest/a',
  'aws:PrincipalType': 'User',
}

/** 3 identity policies of 12, 39 and 25 statements, a boundary, 2 SCP levels, a bucket policy, 10 context keys. */
function typical(random: Random): Workload {
  const bucket = ['arn:aws:s3:::orchard-data', 'arn:aws:s3:::orchard-data/*']
  const own = policy(
    allow(['s3:ListAllMyBuckets', 's3:GetBucketLocation']),
    allow('s3:ListBucket', bucket[0], { StringLike: { 's3:prefix': ['harvest/*', 'shared/*'] } }),
    allow(['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTagging'], 'arn:aws:s3:::orchard-data/harvest/*'),
    allow(['s3:PutObject', 's3:PutObjectTagging', 's3:DeleteObject'], 'arn:aws:s3:::orchard-data/harvest/*', {
      IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] },
    }),
    allow(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      [
        `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/crates`,
        `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/crates/index/*`,
      ],
    ),
    allow(['ec2:StartInstances', 'ec2:StopInstances'], `arn:aws:ec2:*:${ACCOUNT}:instance/*`, {
      StringEquals: { 'aws:ResourceTag/team': 'harvest' },
    }),
    allow('sqs:*', `arn:aws:sqs:*:${ACCOUNT}:press-*`),
    allow(['lambda:InvokeFunction', 'lambda:GetFunction'], `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:press-*`),
    allow(
      ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      `arn:aws:logs:*:${ACCOUNT}:log-group:/orchard/*`,
    ),
    allow('cloudwatch:PutMetricData', '*', { StringEquals: { 'cloudwatch:namespace': 'orchard' } }),
    deny(['s3:Delete*', 'dynamodb:Delete*'], '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }),
    { Effect: 'Deny', NotAction: ['s3:GetObjectTagging'], Resource: 'arn:aws:s3:::orchard-data/private/*' },
  )
  const policies: Workload['policies'] = {
    full: FULL,
    own,
    managed0: managedLike(random, 39, 0.1),
    managed1: managedLike(random, 25, 0.7),
    boundary: policy(
      allow(['s3:*', 'dynamodb:*', 'sqs:*', 'logs:*', 'cloudwatch:*']),
      allow(['ec2:Describe*', 'ec2:StartInstances', 'backup:*', 'lambda:Get*'], '*', {
        StringEquals: { 'aws:RequestedRegion': REGIONS },
      }),
      deny(['s3:PutBucketPolicy', 's3:DeleteBucketPolicy']),
    ),
    scpRoot: policy(deny('organizations:LeaveOrganization'), {
      Effect: 'Deny',
      NotAction: ['iam:*', 'sts:*', 's3:ListAllMyBuckets', 'cloudfront:*', 'route53:*', 'support:*'],
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': REGIONS } },
    }),
    scpUnit: policy(
      deny('*', '*', { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } }),
      deny(['s3:DeleteBucket', 'dynamodb:DeleteTable'], '*', {
        NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' },
      }),
    ),
    bucket: policy(
      { ...deny('s3:*', bucket, { Bool: { 'aws:SecureTransport': 'false' } }), Principal: '*' },
      { ...deny('s3:*', bucket, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-orchard0001' } }), Principal: '*' },
      { ...allow('s3:GetObject', 'arn:aws:s3:::orchard-data/shared/*'), Principal: { AWS: user('bo').arn } },
    ),
  }
  const asked = actions.filter((_, index) => index % 3 === 0)
  const on = resources.filter((arn) => !/logs|site|audit|growers|dead|invoice|us-east-1/.test(arn))
  return {
    name: 'w2-typical',
    description: '3 identity policies of 12 to 39 statements, a bucket policy, a boundary, 2 SCP levels, 100 requests',
    policies,
    principals: [
      {
        ...user('mara'),
        identityPolicies: ['own', 'managed0', 'managed1'],
        boundary: 'boundary',
        scpLevels: [
          ['full', 'scpRoot'],
          ['full', 'scpUnit'],
        ],
      },
    ],
    resources: on.map((arn) => ({ arn, account: ACCOUNT, resourcePolicy: arn.includes(':s3:') ? 'bucket' : null })),
    actions: asked,
    contexts: [
      CONTEXT,
      { ...CONTEXT, 'aws:SourceIp': '192.0.2.1' },
      { ...CONTEXT, 'aws:SecureTransport': 'false' },
      { ...CONTEXT, 'aws:RequestedRegion': 'us-east-1' },
      { ...CONTEXT, 'aws:MultiFactorAuthPresent': 'false', 'aws:MultiFactorAuthAge': '7200' },
    ],
    matrix: false,
    requests: Array.from({ length: 100 }, () => {
      // Mostly an action on a resource of its own service, as clients ask.
      const action = pick(random, asked)
      const own = on.filter((arn) => arn.split(':')[2] === action.split(':')[0])
      const arn = pick(random, own.length > 0 && random() < 0.8 ? own : on)
      return [0, asked.indexOf(action), on.indexOf(arn), random() < 0.6 ? 0 : Math.floor(random() * 5)]
    }),
  }
}

/** 200 users, about 300 policies, 2 SCP levels, a boundary for every fourth user, a policy on half of the resources. */
function matrix(random: Random): Workload {
  const ofService = (service: string) => actions.filter((action) => action.startsWith(`${service}:`))
  const services = [...new Set(actions.map((action) => action.split(':')[0] ?? ''))]
  const users = Array.from({ length: 200 }, (_, index) => `u${String(index).padStart(3, '0')}`)

  const inline = (): Document =>
    policy(
      ...several(2 + Math.floor(random() * 3), () => pick(random, services)).map((service) => {
        const found = resources.filter((arn) => arn.split(':')[2] === service)
        const arn = found.length > 0 ? pick(random, found) : '*'
        const Action = pick(random, [
          [`${service}:*`],
          [`${service}:Get*`],
          several(2, () => pick(random, ofService(service))),
          several(2, () => pick(random, ofService(service))),
        ])
        const Resource = arn === '*' || random() < 0.2 ? '*' : [arn, arn.replace(/[^/:]+$/, '*')]
        const some = pick(random, [
          { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
          { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
          { StringLike: { 'aws:PrincipalTag/team': 'h*' } },
        ])
        const Condition = random() < 0.23 ? some : undefined
        return random() < 0.11 ? deny(Action, Resource, Condition) : allow(Action, Resource, Condition)
      }),
    )
  const managed = Array.from({ length: 80 }, (_, index) =>
    // Three of them grant to read nearly everything there is, action by action.
    index < 3
      ? policy(allow(longList(random, 1_500 - index * 450)))
      : managedLike(random, 1 + Math.floor(random() ** 2 * 9), 0.3),
  )
  const boundaries = [
    ['s3:*', 'dynamodb:*', 'logs:*'],
    ['s3:Get*', 's3:List*', 'sqs:*', 'sns:*'],
    ['*'],
    ['ec2:*', 'lambda:*', 'ecr:*'],
  ]
  const onResources = resources.map((arn) => {
    const names = several(3, () => user(pick(random, users)).arn)
    const service = arn.split(':')[2] ?? ''
    return policy(
      { ...deny(`${service}:*`, arn, { Bool: { 'aws:SecureTransport': 'false' } }), Principal: '*' },
      { ...allow(pick(random, [`${service}:*`, `${service}:Get*`]), arn), Principal: { AWS: names } },
    )
  })
  const ids = (name: string, documents: readonly Document[]) =>
    Object.fromEntries(documents.map((document, index) => [`${name}${index}`, document]))

  return {
    name: 'w3-matrix',
    description: '200 users × 50 actions × 20 resources, about 300 policies, 2 SCP levels',
    policies: {
      full: FULL,
      scpRegion: policy({
        Effect: 'Deny',
        NotAction: ['s3:*', 'iam:*', 'sts:*'],
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': REGIONS } },
      }),
      scpKeep: policy(deny('ec2:TerminateInstances'), deny('s3:Delete*', 'arn:aws:s3:::orchard-logs/*')),
      scpTag: policy(deny('ec2:Stop*', '*', { StringNotEquals: { 'aws:PrincipalTag/team': ['harvest', 'press'] } })),
      scpMfa: policy(
        deny(['dynamodb:Delete*', 'lambda:Delete*'], '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }),
      ),
      scpIp: policy(deny('secretsmanager:*', '*', { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
      ...ids('inline', users.map(inline)),
      ...ids('managed', managed),
      ...ids(
        'boundary',
        boundaries.map((list) => policy(allow(list), deny(['s3:PutBucketPolicy', 'events:DeleteRule']))),
      ),
      ...ids('resource', onResources),
    },
    principals: users.map((name, index) => ({
      ...user(name),
      identityPolicies: [`inline${index}`, ...several(2, () => `managed${Math.floor(random() * managed.length)}`)],
      boundary: index % 4 === 0 ? `boundary${(index / 4) % boundaries.length}` : null,
      scpLevels: [['full', 'scpRegion', 'scpKeep'], index % 2 === 0 ? ['full', 'scpTag'] : ['full', 'scpMfa', 'scpIp']],
      context: index % 4,
    })),
    resources: resources.map((arn, index) => ({
      arn,
      account: ACCOUNT,
      resourcePolicy: index < 6 || index % 3 === 0 ? `resource${index}` : null,
    })),
    actions: [...actions],
    contexts: [
      { 'aws:PrincipalTag/team': 'harvest' },
      { 'aws:PrincipalTag/team': 'harvest', 'aws:SourceIp': '192.0.2.9' },
      { 'aws:PrincipalTag/team': 'press', 'aws:RequestedRegion': 'us-east-1' },
      { 'aws:PrincipalTag/team': 'till', 'aws:MultiFactorAuthPresent': 'false' },
    ].map((own) => {
      const { 's3:prefix': _prefix, 'aws:PrincipalArn': _arn, ...shared } = CONTEXT
      return { ...shared, ...own }
    }),
    matrix: true,
  }
}

/** A policy like those that AWS keeps: many services, few of them asked about, tags and services in conditions. */
function managedLike(random: Random, count: number, conditions: number): Document {
  return policy(
    ...Array.from({ length: count }, () => {
      const service = pick(
        random,
        random() < 0.7 ? otherServices : ['ec2', 's3', 'dynamodb', 'logs', 'iam', 'cloudwatch'],
      )
      const Action = several(1 + Math.floor(random() ** 4 * 18), () => actionOf(random, service))
      const thing = pick(random, nouns).toLowerCase()
      const Resource =
        random() < 0.6
          ? '*'
          : several(
              1 + Math.floor(random() * 3),
              () => `arn:aws:${service}:*:*:${thing}/${pick(random, ['*', 'aws-*', 'managed-*'])}`,
            )
      const Condition = pick(random, [
        { StringEquals: { [`aws:ResourceTag/managed-by-${service}`]: 'true' } },
        { StringEquals: { [`aws:RequestTag/managed-by-${service}`]: 'true' } },
        { StringLike: { 'iam:PassedToService': [`${service}.amazonaws.com`, `${service}.*.amazonaws.com`] } },
        { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Name', `managed-by-${service}`] } },
      ])
      return allow(Action, Resource, random() < conditions ? Condition : undefined)
    }),
  )
}

function longList(random: Random, count: number): readonly string[] {
  return several(count, () => actionOf(random, pick(random, otherServices)))
}

function actionOf(random: Random, service: string): string {
  const verb = pick(random, verbs)
  return random() < 0.15
    ? `${service}:${verb}*`
    : `${service}:${verb}${pick(random, nouns)}${pick(random, ['', 's', 'Tags', 'Status', 'Set'])}`
}
