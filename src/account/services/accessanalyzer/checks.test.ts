import { describe, expect, it } from 'vitest'
import { ACCOUNT, ana, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'

const OTHER = '444455556666'
const world = testAccount()
const allow = (Action: string | readonly string[], Resource = '*', Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
})

interface Verdict {
  readonly result: 'PASS' | 'FAIL'
  readonly reasons?: readonly { readonly statementIndex: number }[]
}
const ask = (operation: string, input: object) => {
  const { result, reasons = [] } = answer<Verdict>(world, `accessanalyzer.${operation}`, input)
  return [result, ...reasons.map(({ statementIndex }) => statementIndex)]
}

describe('CheckNoNewAccess', () => {
  const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
  const bucket = 'arn:aws:s3:::b/*'
  it.each<[string, readonly object[], readonly object[], readonly unknown[]]>([
    ['the same', [allow('s3:GetObject')], [allow('s3:GetObject')], ['PASS']],
    ['less', [allow('s3:*')], [allow('s3:Get*')], ['PASS']],
    ['another action', [allow('s3:GetObject')], [allow('s3:GetObject'), allow('s3:PutObject')], ['FAIL', 1]],
    ['a wider action', [allow('s3:Get*')], [allow('s3:*')], ['FAIL', 0]],
    [
      'a wider resource',
      [allow('s3:GetObject', `${bucket.slice(0, -1)}a/*`)],
      [allow('s3:GetObject', bucket)],
      ['FAIL', 0],
    ],
    ['a condition gone', [allow('s3:*', bucket, mfa)], [allow('s3:*', bucket)], ['FAIL', 0]],
    ['a condition more', [allow('s3:*', bucket)], [allow('s3:*', bucket, mfa)], ['PASS']],
    ['a Deny gone', [allow('s3:*'), { ...allow('s3:PutObject'), Effect: 'Deny' }], [allow('s3:*')], ['FAIL', 0]],
    ['all but', [allow('s3:*')], [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], ['FAIL', 0]],
  ])('%s', (_, old, now, expected) => {
    const input = {
      existingPolicyDocument: policyText(...old),
      newPolicyDocument: policyText(...now),
      policyType: 'IDENTITY_POLICY',
    }
    expect(ask('CheckNoNewAccess', input)).toEqual(expected)
  })

  const to = (AWS: string) => ({ ...allow('s3:GetObject', bucket), Principal: { AWS } })
  it.each<[string, object, object, readonly unknown[]]>([
    ['another account', to(ACCOUNT), to(OTHER), ['FAIL', 0]],
    ['everybody', to(ACCOUNT), { ...to('*') }, ['FAIL', 0]],
    ['the same', to(OTHER), to(OTHER), ['PASS']],
  ])('of resources: %s', (_, old, now, expected) => {
    const input = {
      existingPolicyDocument: policyText(old),
      newPolicyDocument: policyText(now),
      policyType: 'RESOURCE_POLICY',
    }
    expect(ask('CheckNoNewAccess', input)).toEqual(expected)
  })
})

describe('CheckAccessNotGranted', () => {
  const policyDocument = policyText(allow('iam:List*'), allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::b/*'))
  it.each([
    [{ actions: ['s3:DeleteObject'] }, ['PASS']],
    [{ actions: ['s3:PutObject'] }, ['FAIL', 1]],
    [{ actions: ['iam:ListUsers', 's3:GetObject'] }, ['FAIL', 0, 1]],
    [{ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::c/*'] }, ['PASS']],
    [{ resources: ['arn:aws:s3:::b/x'] }, ['FAIL', 0, 1]],
  ])('%o', (access, expected) => {
    expect(ask('CheckAccessNotGranted', { policyDocument, access: [access], policyType: 'IDENTITY_POLICY' })).toEqual(
      expected,
    )
  })
  it('wants something to check', () => {
    const input = { policyDocument, access: [], policyType: 'IDENTITY_POLICY' }
    expect(outcome(world, 'accessanalyzer.CheckAccessNotGranted', input)).toMatch('ValidationException')
  })
})

describe('CheckNoPublicAccess', () => {
  const open = { ...allow('s3:GetObject', 'arn:aws:s3:::b/*'), Principal: '*' }
  it.each<[string, readonly object[], readonly unknown[]]>([
    ['everybody', [open], ['FAIL', 0]],
    ['everybody, in the second statement', [{ ...open, Principal: { AWS: ACCOUNT } }, open], ['FAIL', 1]],
    ['an account', [{ ...open, Principal: { AWS: OTHER } }], ['PASS']],
    [
      'everybody of an account',
      [{ ...open, Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } } }],
      ['PASS'],
    ],
  ])('%s', (_, statements, expected) => {
    const input = { policyDocument: policyText(...statements), resourceType: 'AWS::S3::Bucket' }
    expect(ask('CheckNoPublicAccess', input)).toEqual(expected)
  })
  it('takes no broken policy', () => {
    const input = { policyDocument: '{', resourceType: 'AWS::S3::Bucket' }
    expect(outcome(world, 'accessanalyzer.CheckNoPublicAccess', input)).toMatch('ValidationException')
  })
})

describe('ValidatePolicy', () => {
  it('tells what the engine finds, and where', () => {
    const policyDocument = '{"Version":"2012-10-17",\n "Statement":[{"Effect":"Maybe","Action":"s3:*","Resource":"*"}]}'
    const input = { policyDocument, policyType: 'IDENTITY_POLICY' }
    expect(answer(world, 'accessanalyzer.ValidatePolicy', input)).toEqual({
      findings: [
        {
          findingDetails: expect.any(String) as string,
          findingType: 'ERROR',
          issueCode: 'INVALID_EFFECT',
          learnMoreLink:
            'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html' +
            '#access-analyzer-reference-policy-checks-error-invalid-effect',
          locations: [
            {
              path: [{ value: 'Statement' }, { index: 0 }, { value: 'Effect' }],
              span: { start: { line: 2, column: 24, offset: 49 }, end: { line: 2, column: 31, offset: 56 } },
            },
          ],
        },
      ],
    })
  })
  it.each([
    ['IDENTITY_POLICY', undefined, 1],
    ['RESOURCE_POLICY', undefined, 0],
    ['RESOURCE_POLICY', 'AWS::IAM::AssumeRolePolicyDocument', 2],
  ])('knows the kinds of policies: %s %s', (policyType, validatePolicyResourceType, count) => {
    const policyDocument = policyText({ ...allow('s3:GetObject', 'arn:aws:s3:::b/*'), Principal: '*' })
    const input = { policyDocument, policyType, ...(validatePolicyResourceType && { validatePolicyResourceType }) }
    const { findings } = answer<{ findings: readonly object[] }>(world, 'accessanalyzer.ValidatePolicy', input)
    expect(findings).toHaveLength(count)
  })
})

describe('policy generation', () => {
  const start: Step = [
    'accessanalyzer.StartPolicyGeneration',
    {
      policyGenerationDetails: { principalArn: `arn:aws:iam::${ACCOUNT}:user/ana` },
      cloudTrailDetails: {
        trails: [{ cloudTrailArn: `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/main`, allRegions: true }],
        accessRole: `arn:aws:iam::${ACCOUNT}:role/Editor`,
        startTime: '2026-11-01T00:00:00Z',
      },
    },
  ]
  const used = after(
    world,
    ['s3.ListBuckets', {}],
    ['iam.CreateUser', { UserName: 'eve' }],
    ['s3.GetObject', { Bucket: 'pinebox-photos', Key: 'read.me' }],
  )
  const { jobId } = answer<{ jobId: string }>(used, ...start)
  const started = after(used, start)
  const status = (later = started) =>
    answer<{ jobDetails: { status: string } }>(later, 'accessanalyzer.GetGeneratedPolicy', { jobId }).jobDetails.status

  it('makes a policy of what was done', () => {
    expect(status()).toBe('IN_PROGRESS')
    expect(outcome(started, ...start)).toMatch('ConflictException')
    const ready = after(started, ['accessanalyzer.ListPolicyGenerations', {}])
    expect(status(ready)).toBe('SUCCEEDED')
    const policy = (placeholders: boolean) =>
      JSON.parse(
        answer<{ generatedPolicyResult: { generatedPolicies: readonly [{ policy: string }] } }>(
          ready,
          'accessanalyzer.GetGeneratedPolicy',
          { jobId, includeResourcePlaceholders: placeholders },
        ).generatedPolicyResult.generatedPolicies[0].policy,
      ) as unknown
    expect(policy(false)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['iam:CreateUser'], Resource: '*' },
        { Effect: 'Allow', Action: ['s3:ListAllMyBuckets'], Resource: '*' },
      ],
    })
    expect(policy(true)).toMatchObject({
      Statement: [{ Resource: 'arn:aws:iam::${Account}:user/${UserNameWithPath}' }, { Resource: '*' }],
    })
  })
  it('can be canceled, and fails without its trail', () => {
    expect(status(after(started, ['accessanalyzer.CancelPolicyGeneration', { jobId }]))).toBe('CANCELED')
    expect(status(after(started, ['cloudtrail.DeleteTrail', { Name: 'main' }]))).toBe('FAILED')
  })
  it('reads 90 days at most', () => {
    const [operation, input] = start
    const { cloudTrailDetails } = input as { cloudTrailDetails: object }
    const longer = { ...input, cloudTrailDetails: { ...cloudTrailDetails, startTime: '2026-01-01' } }
    expect(outcome(used, operation, longer, ana)).toMatch('ValidationException')
  })
})
