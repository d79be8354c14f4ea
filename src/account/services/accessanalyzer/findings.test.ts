import { describe, expect, it } from 'vitest'
import { type World, worldFrom } from '#account'
import { ACCOUNT, ana, ben, fixture, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'

const OTHER = '444455556666'
const analyzerArn = `arn:aws:access-analyzer:eu-west-1:${ACCOUNT}:analyzer/outside`
const create: Step = ['accessanalyzer.CreateAnalyzer', { analyzerName: 'outside', type: 'ACCOUNT' }]
const BUCKET = 'pinebox-archive'
const IN = `arn:aws:s3:::${BUCKET}/*`
const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: IN }

interface Finding {
  readonly id: string
  readonly resource: string
  readonly principal: object
  readonly isPublic: boolean
  readonly condition: object
  readonly status: string
}

function findings(world: World, filter = {}): readonly Finding[] {
  const input = { analyzerArn, filter }
  return answer<{ findings: readonly Finding[] }>(world, 'accessanalyzer.ListFindings', input).findings
}

/** The test account with nothing open, and this policy on a bucket. */
function closed(...Statement: readonly object[]): World {
  const { world } = worldFrom({
    ...fixture,
    buckets: {
      ...fixture.buckets,
      'pinebox-open': {},
      [BUCKET]: { publicAccessBlock: 'none', policy: policyText(...Statement) },
    },
    publicAccessBlock: 'none',
  })
  return after(world ?? testAccount(), create)
}

describe('external access', () => {
  const everybody = { principal: { AWS: '*' }, isPublic: true, condition: {} }
  const account = { principal: { AWS: `arn:aws:iam::${OTHER}:root` }, isPublic: false, condition: {} }
  const secure = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: IN }
  const network = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }

  it.each<[string, readonly object[], readonly object[]]>([
    ['everybody', [{ ...read, Principal: '*' }], [everybody]],
    [
      'everybody of a network',
      [{ ...read, Principal: '*', Condition: network }],
      [{ ...everybody, isPublic: false, condition: { 'aws:SourceIp': '203.0.113.0/24' } }],
    ],
    ['another account', [{ ...read, Principal: { AWS: `arn:aws:iam::${OTHER}:root` } }], [account]],
    [
      'a role elsewhere',
      [{ ...read, Principal: { AWS: `arn:aws:iam::${OTHER}:role/Reader` } }],
      [{ principal: { AWS: `arn:aws:iam::${OTHER}:role/Reader` } }],
    ],
    ['the own account', [{ ...read, Principal: { AWS: ACCOUNT } }], []],
    ['a user of the account', [{ ...read, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ben` } }], []],
    [
      'everybody, but of the own account',
      [{ ...read, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } } }],
      [],
    ],
    [
      'everybody of another account',
      [{ ...read, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': OTHER } } }],
      [{ principal: { AWS: '*' }, isPublic: false, condition: { 'aws:PrincipalAccount': OTHER } }],
    ],
    [
      'an organization',
      [{ ...read, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }],
      [{ condition: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    ],
    ['a service', [{ ...read, Principal: { Service: 'cloudtrail.amazonaws.com' } }], []],
    ['everybody, and denied to everybody', [{ ...read, Principal: '*' }, secure], []],
    [
      'everybody, and denied without encryption in transit',
      [
        { ...read, Principal: '*' },
        { ...secure, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ],
      [everybody],
    ],
    [
      'two others in one statement',
      [{ ...read, Principal: { AWS: [OTHER, '777788889999'] } }],
      [{ principal: { AWS: OTHER } }, { principal: { AWS: '777788889999' } }],
    ],
  ])('of a bucket: %s', (_, statements, expected) => {
    expect(findings(closed(...statements))).toMatchObject(expected)
  })

  it('ends with Block Public Access, and is resolved', () => {
    const open = closed({ ...read, Principal: '*' })
    expect(findings(open)).toMatchObject([{ status: 'ACTIVE' }])
    const blocked = after(open, [
      's3.PutPublicAccessBlock',
      { Bucket: BUCKET, PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } },
    ])
    expect(findings(blocked)).toMatchObject([{ status: 'RESOLVED' }])
    const again = after(
      blocked,
      ['accessanalyzer.ListFindings', { analyzerArn }],
      ['s3.DeletePublicAccessBlock', { Bucket: BUCKET }],
    )
    expect(findings(again)).toMatchObject([{ status: 'ACTIVE', id: findings(open)[0]?.id }])
  })

  it('is given by an ACL', () => {
    const world = after(
      closed({ ...read, Principal: { AWS: ACCOUNT } }),
      [
        's3.PutBucketOwnershipControls',
        { Bucket: BUCKET, OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
      ],
      ['s3.PutBucketAcl', { Bucket: BUCKET, ACL: 'public-read' }],
    )
    expect(findings(world)).toMatchObject([{ isPublic: true, sources: [{ type: 'BUCKET_ACL' }] }])
  })

  it.each<[string, object, readonly object[]]>([
    ['another account', { Principal: { AWS: OTHER }, Action: 'sts:AssumeRole' }, [{ principal: { AWS: OTHER } }]],
    ['everybody', { Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }, [{ principal: { AWS: '*' }, isPublic: true }]],
    ['the own account', { Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' }, []],
    ['a service', { Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }, []],
    [
      'a provider of identities',
      {
        Principal: { Federated: 'accounts.google.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
      },
      [{ principal: { Federated: 'accounts.google.com' } }],
    ],
  ])('of a role: %s', (_, statement, expected) => {
    const world = after(closed({ ...read, Principal: { AWS: ACCOUNT } }), [
      'iam.UpdateAssumeRolePolicy',
      { RoleName: 'Editor', PolicyDocument: policyText({ Effect: 'Allow', ...statement }) },
    ])
    expect(findings(world)).toMatchObject(expected)
  })

  it('is one for each statement that says something else, with its actions', () => {
    const world = closed(
      { ...read, Principal: { AWS: OTHER } },
      { ...read, Principal: { AWS: OTHER }, Action: ['s3:PutObject', 's3:DeleteObject'] },
    )
    expect(findings(world)).toMatchObject([
      { action: ['s3:GetObject'] },
      { action: ['s3:PutObject', 's3:DeleteObject'] },
    ])
  })
})

describe('archiving', () => {
  const world = after(testAccount(), create)
  const [id = ''] = findings(world).map((finding) => finding.id)
  const status = (after: World) => findings(after).map((finding) => finding.status)
  const rule = { analyzerName: 'outside', ruleName: 'open', filter: { resource: { contains: ['open'] } } }

  it('by hand, and back', () => {
    const archived = after(world, ['accessanalyzer.UpdateFindings', { analyzerArn, status: 'ARCHIVED', ids: [id] }])
    expect(status(archived)).toEqual(['ARCHIVED'])
    const back = { analyzerArn, status: 'ACTIVE', resourceArn: 'arn:aws:s3:::pinebox-open' }
    expect(status(after(archived, ['accessanalyzer.UpdateFindings', back]))).toEqual(['ACTIVE'])
  })
  it('by a rule: new findings at once, old ones when it is applied', () => {
    const ruled = after(world, ['accessanalyzer.CreateArchiveRule', rule])
    expect(status(ruled)).toEqual(['ACTIVE'])
    const apply = { analyzerArn, ruleName: 'open' }
    expect(status(after(ruled, ['accessanalyzer.ApplyArchiveRule', apply]))).toEqual(['ARCHIVED'])
    const { analyzerName: _, ...archiveRule } = rule
    const input = { analyzerName: 'outside', type: 'ACCOUNT', archiveRules: [archiveRule] }
    expect(status(after(testAccount(), ['accessanalyzer.CreateAnalyzer', input]))).toEqual(['ARCHIVED'])
  })
  it.each([
    [{ isPublic: { eq: ['true'] } }, 1],
    [{ isPublic: { neq: ['true'] } }, 0],
    [{ 'principal.AWS': { eq: ['*'] } }, 1],
    [{ 'condition.aws:SourceIp': { exists: false } }, 1],
    [{ condition: { exists: true } }, 0],
    [{ resourceType: { contains: ['S3'] }, status: { eq: ['ACTIVE'] } }, 1],
    [{ moonPhase: { eq: ['full'] } }, 0],
  ])('filters with %o', (filter, count) => {
    expect(findings(world, filter)).toHaveLength(count)
  })
})

describe('unused access', () => {
  const { world } = worldFrom({
    ...fixture,
    users: {
      ...fixture.users,
      eve: {
        loginProfile: { created: '2026-01-01T00:00:00Z' },
        accessKeys: [
          { id: 'AKIAIOSFODNN7EXAMPL2', status: 'Active', created: '2026-01-01T00:00:00Z' },
          {
            id: 'AKIAIOSFODNN7EXAMPL3',
            status: 'Active',
            created: '2026-01-01T00:00:00Z',
            lastUsed: { date: '2026-11-20T00:00:00Z', service: 's3', region: 'eu-west-1' },
          },
        ],
      },
    },
  })
  const unused = (age: number) => {
    const made = after(world ?? testAccount(), [
      'accessanalyzer.CreateAnalyzer',
      {
        analyzerName: 'unused',
        type: 'ACCOUNT_UNUSED_ACCESS',
        configuration: { unusedAccess: { unusedAccessAge: age } },
      },
    ])
    const input = { analyzerArn: analyzerArn.replace('outside', 'unused') }
    const { findings: found } = answer<{ findings: readonly { findingType: string; resource: string }[] }>(
      made,
      'accessanalyzer.ListFindingsV2',
      input,
    )
    return found.map(({ findingType, resource }) => `${findingType} ${resource.split('/').at(-1)}`).toSorted()
  }
  it('is of an age', () => {
    expect(unused(90)).toEqual(['UnusedIAMUserAccessKey eve', 'UnusedIAMUserPassword eve'])
    // What stands in a fixture is a month old; cleo's key was never used.
    expect(unused(20)).toEqual([
      'UnusedIAMRole Editor',
      'UnusedIAMUserAccessKey cleo',
      'UnusedIAMUserAccessKey eve',
      'UnusedIAMUserPassword eve',
    ])
  })
})

describe('analyzers', () => {
  const world = after(testAccount(), create)
  const rule = { analyzerName: 'outside', ruleName: 'r', filter: {} }

  it.each<[string, object, string]>([
    ['CreateAnalyzer', { analyzerName: 'outside', type: 'ACCOUNT' }, 'ConflictException'],
    ['CreateAnalyzer', { analyzerName: 'second', type: 'ACCOUNT' }, 'ServiceQuotaExceededException'],
    ['CreateAnalyzer', { analyzerName: 'all', type: 'ORGANIZATION' }, 'ValidationException'],
    ['GetAnalyzer', { analyzerName: 'nothing' }, 'ResourceNotFoundException'],
    ['ListFindings', { analyzerArn: analyzerArn.replace(ACCOUNT, OTHER) }, 'AccessDeniedException'],
    ['GetFinding', { analyzerArn, id: 'nothing' }, 'ResourceNotFoundException'],
    ['UpdateFindings', { analyzerArn, status: 'ACTIVE', ids: ['nothing'] }, 'ResourceNotFoundException'],
    ['UpdateFindings', { analyzerArn, status: 'ACTIVE' }, 'ValidationException'],
    ['DeleteArchiveRule', { analyzerName: 'outside', ruleName: 'nothing' }, 'ResourceNotFoundException'],
    [
      'UpdateAnalyzer',
      { analyzerName: 'outside', configuration: { unusedAccess: { unusedAccessAge: 5 } } },
      'ValidationException',
    ],
    ['StartResourceScan', { analyzerArn, resourceArn: 'arn:aws:s3:::nobodys' }, 'ResourceNotFoundException'],
    ['ListFindings', { analyzerArn, nextToken: 'x' }, 'ValidationException'],
  ])('%s %o: %s', (operation, input, code) => {
    expect(outcome(world, `accessanalyzer.${operation}`, input)).toMatch(code)
  })

  it('needs the right to make its role, once', () => {
    const policy = policyText({ Effect: 'Allow', Action: 'access-analyzer:*', Resource: '*' })
    const allowed = after(testAccount(), [
      'iam.PutUserPolicy',
      { UserName: 'ben', PolicyName: 'p', PolicyDocument: policy },
    ])
    const input = { analyzerName: 'outside', type: 'ACCOUNT' }
    expect(outcome(allowed, 'accessanalyzer.CreateAnalyzer', input, ben)).toMatch('iam:CreateServiceLinkedRole')
    const made = after(
      allowed,
      [create[0], create[1], ana],
      ['accessanalyzer.DeleteAnalyzer', { analyzerName: 'outside' }],
    )
    expect(outcome(made, 'accessanalyzer.CreateAnalyzer', input, ben)).toBe('ok')
  })
  it('is told by its tags and its rules', () => {
    const tagged = after(world, ['accessanalyzer.TagResource', { resourceArn: analyzerArn, tags: { team: 'audit' } }])
    expect(answer(tagged, 'accessanalyzer.ListTagsForResource', { resourceArn: analyzerArn })).toEqual({
      tags: { team: 'audit' },
    })
    const ruled = after(world, ['accessanalyzer.CreateArchiveRule', rule])
    expect(outcome(ruled, 'accessanalyzer.CreateArchiveRule', rule)).toMatch('ConflictException')
    expect(outcome(ruled, 'accessanalyzer.DeleteArchiveRule', { analyzerName: 'outside', ruleName: 'r' })).toBe('ok')
  })
})
