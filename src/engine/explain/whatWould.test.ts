// What is offered first, and in which order.

import { describe, expect, it } from 'vitest'
import { applyChange, type Request, whatWouldAllow } from '#engine'
import { type Documents, policySet } from '../cases.ts'
import type { Document } from '../testing/arbitraries.ts'
import { abroad, allow, asks, ben, deny, FULL, photo, policy, root } from '../testing/asking.ts'
import { changesFor, firstChange, type Row } from '../testing/changed.ts'
import { OTHER, OWN } from '../testing/names.ts'
import { millisecondsOf } from '../testing/timing.ts'

const editor = {
  kind: 'roleSession',
  arn: `arn:aws:sts::${OWN}:assumed-role/Editor/ben`,
  roleArn: `arn:aws:iam::${OWN}:role/Editor`,
} as const
const toBen = { Principal: { AWS: ben.arn } }
const managed = {
  arn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  document: policy(allow({ Resource: 'arn:*' })),
}

describe('the first change', () => {
  const refused: readonly Row[] = [
    [
      'a statement more',
      asks(),
      { identity: [policy(allow({ Action: 's3:PutObject' }))] },
      [`add-statement identity/0/Statement/1 ${JSON.stringify(allow())}`],
    ],
    [
      'a lone statement becomes a list',
      asks(),
      { identity: [{ Statement: allow({ Action: 's3:PutObject' }) }] },
      [`add-statement identity/0/Statement ${JSON.stringify([allow({ Action: 's3:PutObject' }), allow()])}`],
    ],
    [
      'the first policy',
      asks({ action: 'iam:ListUsers', resource: '*' }),
      {},
      [`add-policy /identity/0 ${JSON.stringify(made('identity', allow({ Action: 'iam:ListUsers', Resource: '*' })))}`],
    ],
    [
      'a policy beside the one of AWS',
      asks({ resource: '*' }),
      { identity: [managed] },
      [`add-policy /identity/1 ${JSON.stringify(made('identity', allow({ Resource: '*' })))}`],
    ],
    [
      'between accounts both sides',
      asks({ accounts: abroad }),
      {},
      [
        `add-policy /identity/0 ${JSON.stringify(made('identity', allow()))}`,
        `add-policy /resource ${JSON.stringify(made('resource', { Effect: 'Allow', ...toBen, Action: 's3:GetObject', Resource: photo }))}`,
      ],
    ],
    [
      'of a role session the role',
      asks({ principal: editor, accounts: abroad }),
      { identity: [FULL], resource: policy(allow(toBen)) },
      [
        `add-statement resource/Statement/1 ${JSON.stringify({ Effect: 'Allow', Principal: { AWS: editor.roleArn }, Action: 's3:GetObject', Resource: photo })}`,
      ],
    ],
    [
      'a trust policy without Resource',
      asks({ action: 'sts:AssumeRole', resource: editor.roleArn }),
      {
        identity: [FULL],
        resource: policy({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }),
      },
      [`add-statement resource/Statement/1 ${JSON.stringify({ Effect: 'Allow', ...toBen, Action: 'sts:AssumeRole' })}`],
    ],
    [
      'a closed level and a missing Allow',
      asks(),
      { identity: [policy(deny({ Action: 'ec2:*' }))], scps: [[FULL], [policy(allow({ Action: 'ec2:*' }))]] },
      [
        `add-statement scp/1/0/Statement/1 ${JSON.stringify(allow())}`,
        `add-statement identity/0/Statement/1 ${JSON.stringify(allow())}`,
      ],
    ],
    [
      'a level without any policy',
      asks(),
      { identity: [FULL], scps: [[FULL], []] },
      [`add-policy /scps/1/0 ${JSON.stringify(made('scp', allow()))}`],
    ],
    [
      'a session policy for a federated user',
      asks({ principal: { kind: 'federatedUser', arn: `arn:aws:sts::${OWN}:federated-user/ana`, issuerArn: ben.arn } }),
      { identity: [FULL] },
      [`add-policy /session ${JSON.stringify([made('session', allow())])}`],
    ],
    [
      'a boundary of AWS goes',
      asks(),
      { identity: [FULL], boundary: { arn: managed.arn, document: policy(allow({ Action: 'ec2:*' })) } },
      ['remove-policy /boundary'],
    ],
    [
      'a Deny excepts the caller',
      asks(),
      { identity: [FULL], resource: policy(deny({ Principal: '*' })) },
      [`except-caller resource/Statement/0/Condition {"ArnNotEquals":{"aws:PrincipalArn":"${ben.arn}"}}`],
    ],
    [
      'an exception more',
      asks(),
      {
        identity: [FULL],
        scps: [[FULL, policy(deny({ Condition: { ArnNotEquals: { 'aws:principalarn': 'arn:aws:iam::1:root' } } }))]],
      },
      [
        `except-caller scp/0/1/Statement/0/Condition {"ArnNotEquals":{"aws:principalarn":["arn:aws:iam::1:root","${ben.arn}"]}}`,
      ],
    ],
    [
      'two Denies',
      asks({ principal: { kind: 'anonymous' }, accounts: { resource: { id: OTHER } } }),
      {
        resource: policy(
          allow({ Principal: '*' }),
          deny({ Principal: '*', Action: ['s3:GetObject', 's3:PutObject'] }),
          deny({ Principal: '*' }),
        ),
      },
      ['remove-statement resource/Statement/2', 'narrow-action resource/Statement/1/Action ["s3:PutObject"]'],
    ],
    [
      'a public bucket for one',
      asks({ accounts: abroad, s3BlockPublicAccess: { restrictPublicBuckets: true } }),
      { identity: [FULL], resource: policy(allow({ Principal: '*' })) },
      [`narrow-principal resource/Statement/0/Principal {"AWS":"${ben.arn}"}`],
    ],
    [
      'Block Public Access off',
      asks({
        principal: { kind: 'anonymous' },
        accounts: { resource: { id: OTHER } },
        s3BlockPublicAccess: { restrictPublicBuckets: true },
      }),
      { resource: policy(allow({ Principal: '*' })) },
      ['unblock-public-access /s3BlockPublicAccess {"restrictPublicBuckets":false}'],
    ],
    [
      'nothing where the service has no policies on its resources',
      asks({ action: 'iam:CreateUser', resource: `arn:aws:iam::${OTHER}:user/new`, accounts: abroad }),
      { identity: [FULL] },
      [],
    ],
    [
      'nothing for a root user who asks for a role',
      asks({
        principal: root,
        action: 'sts:AssumeRole',
        resource: editor.roleArn,
      }),
      {},
      [],
    ],
  ]

  const allowed: readonly Row[] = [
    [
      'another request that a Deny awaits',
      asks(),
      { identity: [FULL, policy(deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))] },
      ['set-context /context/aws:SecureTransport "false"'],
    ],
    [
      'another request that no Allow awaits',
      asks({ context: { 'aws:SourceIp': '203.0.113.9' } }),
      { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }))] },
      ['set-context /context/aws:SourceIp "198.51.100.10"'],
    ],
    [
      'a Deny more',
      asks({ action: 'iam:ListUsers', resource: '*' }),
      { identity: [FULL] },
      [`add-statement identity/0/Statement/1 ${JSON.stringify(deny({ Action: 'iam:ListUsers', Resource: '*' }))}`],
    ],
    [
      'a policy that denies',
      asks({ resource: 'arn:aws:s3:::x' }),
      { identity: [managed] },
      [`add-policy /identity/1 ${JSON.stringify(made('identity', deny({ Resource: 'arn:aws:s3:::x' })))}`],
    ],
    [
      'Block Public Access on',
      asks({ principal: { kind: 'anonymous' }, accounts: { resource: { id: OTHER } } }),
      { resource: policy(allow({ Principal: '*' })) },
      ['block-public-access /s3BlockPublicAccess {"restrictPublicBuckets":true}'],
    ],
  ]

  it.each([...refused, ...allowed])('%s', (_title, request, documents, edits) => {
    expect(firstChange(request, documents)).toEqual(edits)
  })
})

function made(type: string, statement: Document): Document {
  const id = `new-${type}-policy`
  return { id, name: id, type, document: policy(statement) }
}

describe('all that is offered', () => {
  const codes = (request: Request, documents: Documents): readonly string[] =>
    changesFor(request, policySet(documents)).map(({ edits }) => edits.map(({ code }) => code).join(' + '))

  const rows: readonly Row[] = [
    [
      'from the narrowest to the widest',
      asks(),
      {
        identity: [
          policy(
            allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
            allow({ Action: 's3:PutObject' }),
            allow({ Resource: 'arn:aws:s3:::photos' }),
          ),
        ],
        resource: policy(allow({ Principal: { AWS: OTHER } })),
      },
      ['set-context', 'add-statement', 'add-statement', 'widen-resource', 'widen-action', 'widen-principal'],
    ],
    [
      'an Allow less after a Deny more',
      asks(),
      { identity: [policy(allow({ Action: ['s3:GetObject', 's3:PutObject'] }), allow({ Action: 'ec2:*' }))] },
      ['add-statement', 'add-policy', 'narrow-action', 'remove-statement', 'remove-policy'],
    ],
    [
      'of a Deny in a trust policy, but never the trust policy itself',
      asks({ action: 'sts:AssumeRole', resource: editor.roleArn }),
      {
        resource: policy(
          { Effect: 'Deny', ...toBen, Action: 'sts:AssumeRole' },
          { Effect: 'Allow', ...toBen, Action: 'sts:*' },
        ),
      },
      ['except-caller', 'remove-statement'],
    ],
    [
      'a Deny from the least to the most of it',
      asks(),
      { identity: [FULL, policy(deny({ Action: '*', Resource: ['arn:aws:s3:::photos/*', photo, 'arn:aws:ec2:*'] }))] },
      ['except-caller', 'narrow-action', 'narrow-resource', 'remove-policy'],
    ],
  ]
  it.each(rows)('%s', (_title, request, documents, expected) => {
    expect(codes(request, documents)).toEqual(expected)
  })
})

describe('a search with limits', () => {
  const documents: Documents = { identity: [policy(allow({ Action: 's3:PutObject' }))] }
  it.each([
    [{ offers: 1 }, 1],
    [{ evaluations: 1 }, 0],
    [{ edits: 0 }, 0],
  ])('%j', (limits, count) => {
    expect(whatWouldAllow(asks(), policySet(documents), limits).length).toBe(count)
  })
})

describe('a giant policy', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `s3:Put${index}`)
  it.each([
    ['of statements', policy(...many.map((Action) => allow({ Action })))],
    ['of patterns', policy(allow({ Action: many }), deny({ Action: many }))],
    [
      'of conditions',
      policy(allow({ Condition: { StringEquals: Object.fromEntries(many.map((key) => [key, '1'])) } })),
    ],
  ])('%s is answered in time', (_title, document) => {
    const took = millisecondsOf(() => whatWouldAllow(asks(), policySet({ identity: [{ ...document }] })), PATIENCE)
    expect(took).toBeLessThan(PATIENCE)
  })

  it('that is nested deeply is no obstacle', () => {
    let deep: unknown = 's3:*'
    for (let depth = 0; depth < 20_000; depth++) deep = [deep]
    const identity = [policy(deny({ Action: '*', Resource: '*', Note: deep }))]
    expect(whatWouldAllow(asks(), policySet({ identity }))).not.toEqual([])
  })
})
const PATIENCE = 5000 // milliseconds, on a machine that is busy with all the other tests

describe('applyChange', () => {
  it('changes nothing where something else stands', () => {
    const policies = policySet({ identity: [policy(allow({ Action: 's3:PutObject' }))] })
    const [change] = whatWouldAllow(asks(), policies)
    const others = policySet({ identity: [{ Version: '2012-10-17' }] })
    expect(applyChange(asks(), others, { edits: change?.edits ?? [] })).toEqual({ request: asks(), policies: others })
  })
})
