import { describe, expect, it } from 'vitest'
import { ACCOUNT, PHOTOS, policyText, testAccount } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'

const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:${name}`
const OBJECT = `arn:aws:s3:::${PHOTOS}/a.jpg`
const allow = (Action: string, Resource = '*') => policyText({ Effect: 'Allow', Action, Resource })
const deny = (Action: string) => policyText({ Effect: 'Deny', Action, Resource: '*' })

interface Simulated {
  readonly EvalDecision: string
  readonly EvalResourceName: string
  readonly MatchedStatements: readonly { readonly SourcePolicyId: string; readonly SourcePolicyType: string }[]
  readonly MissingContextValues: readonly string[]
  readonly PermissionsBoundaryDecisionDetail?: { readonly AllowedByPermissionsBoundary: boolean }
  readonly EvalDecisionDetails?: object
  readonly ResourceSpecificResults?: readonly { readonly MissingContextValues: readonly string[] }[]
}

function simulate(input: object): readonly Simulated[] {
  const operation = 'PolicySourceArn' in input ? 'iam.SimulatePrincipalPolicy' : 'iam.SimulateCustomPolicy'
  return answer<{ EvaluationResults: readonly Simulated[] }>(testAccount(), operation, input).EvaluationResults
}

describe('SimulateCustomPolicy', () => {
  // AWS: AWS CLI Command Reference, simulate-custom-policy, example 1, 2026-11. The brackets are ours; without them the end is one column earlier.
  it('answers as in the CLI reference', () => {
    const document =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":' +
      '{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}]}'
    const input = {
      PolicyInputList: [document],
      ActionNames: ['dynamodb:CreateBackup'],
      ContextEntries: [
        { ContextKeyName: 'aws:CurrentTime', ContextKeyValues: ['2019-04-25T11:00:00Z'], ContextKeyType: 'date' },
      ],
    }
    expect(simulate(input)).toEqual([
      {
        EvalActionName: 'dynamodb:CreateBackup',
        EvalResourceName: '*',
        EvalDecision: 'allowed',
        MatchedStatements: [
          {
            SourcePolicyId: 'PolicyInputList.1',
            SourcePolicyType: 'IAM Policy',
            StartPosition: { Line: 1, Column: 38 },
            EndPosition: { Line: 1, Column: 168 },
          },
        ],
        MissingContextValues: [],
      },
    ])
    const { ContextEntries: _, ...without } = input
    expect(simulate(without)).toMatchObject([
      { EvalDecision: 'implicitDeny', MatchedStatements: [], MissingContextValues: ['aws:CurrentTime'] },
    ])
  })

  it('counts lines', () => {
    const document = JSON.stringify(JSON.parse(allow('s3:*')), null, 4)
    expect(simulate({ PolicyInputList: [document], ActionNames: ['s3:GetObject'] })).toMatchObject([
      { MatchedStatements: [{ StartPosition: { Line: 4, Column: 9 }, EndPosition: { Line: 8, Column: 10 } }] },
    ])
  })

  it.each([
    { title: 'a Deny', PolicyInputList: [allow('s3:*'), deny('s3:GetObject')], decision: 'explicitDeny', by: [2] },
    { title: 'two Allows', PolicyInputList: [allow('s3:*'), allow('*')], decision: 'allowed', by: [1, 2] },
    { title: 'nothing', PolicyInputList: [allow('iam:*')], decision: 'implicitDeny', by: [] },
  ])('names what decides: $title', ({ PolicyInputList, decision, by }) => {
    const [result] = simulate({ PolicyInputList, ActionNames: ['s3:GetObject'], ResourceArns: [OBJECT] })
    expect(result).toMatchObject({
      EvalDecision: decision,
      ResourceSpecificResults: [{ EvalResourceDecision: decision }],
    })
    expect(result?.MatchedStatements.map((one) => one.SourcePolicyId)).toEqual(
      by.map((number) => `PolicyInputList.${number}`),
    )
  })

  it('asks for every action on every resource', () => {
    const results = simulate({
      PolicyInputList: [allow('s3:*', OBJECT)],
      ActionNames: ['s3:GetObject', 's3:PutObject'],
      ResourceArns: [OBJECT, `${OBJECT}2`],
    })
    expect(results.map(({ EvalDecision }) => EvalDecision)).toEqual([
      'allowed',
      'implicitDeny',
      'allowed',
      'implicitDeny',
    ])
  })

  it.each([
    ['s3:*', true, 'allowed'],
    ['iam:*', false, 'implicitDeny'],
  ])('says what a boundary of %s does', (bound, AllowedByPermissionsBoundary, decision) => {
    const [result] = simulate({
      PolicyInputList: [allow('*')],
      PermissionsBoundaryPolicyInputList: [allow(bound)],
      ActionNames: ['s3:GetObject'],
    })
    expect(result).toMatchObject({
      EvalDecision: decision,
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary },
    })
  })

  it('reports missing keys with the resource they are missing for', () => {
    const [result] = simulate({
      PolicyInputList: [allow('s3:*', `arn:aws:s3:::${PHOTOS}/\${aws:username}/*`)],
      ActionNames: ['s3:GetObject'],
      ResourceArns: [OBJECT],
    })
    expect(result?.MissingContextValues).toEqual([])
    expect(result?.ResourceSpecificResults?.[0]?.MissingContextValues).toEqual(['aws:username'])
  })

  it.each([
    ['the same account', ACCOUNT, [], 'allowed', {}],
    [
      'another account',
      '444455556666',
      [],
      'implicitDeny',
      { 'IAM Policy': 'implicitDeny', 'Resource Policy': 'allowed' },
    ],
    [
      'another account, allowed there and here',
      '444455556666',
      [allow('s3:GetObject')],
      'allowed',
      { 'IAM Policy': 'allowed', 'Resource Policy': 'allowed' },
    ],
  ])('reads a resource policy: %s', (_, owner, more, decision, EvalDecisionDetails) => {
    const [result] = simulate({
      PolicyInputList: [allow('iam:*'), ...more],
      ActionNames: ['s3:GetObject'],
      ResourceArns: [OBJECT],
      CallerArn: arn('user/ben'),
      ResourceOwner: `arn:aws:iam::${owner}:root`,
      ResourcePolicy: policyText({
        Effect: 'Allow',
        Principal: { AWS: arn('user/ben') },
        Action: 's3:GetObject',
        Resource: OBJECT,
      }),
    })
    expect(result).toMatchObject({ EvalDecision: decision, EvalDecisionDetails })
  })

  it.each([
    ['kms:Decrypt', `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`],
    ['sts:AssumeRole', arn('role/Editor')],
  ])('sees no policy but those it is sent: %s', (action, resource) => {
    expect(simulate({ PolicyInputList: [allow('*')], ActionNames: [action], ResourceArns: [resource] })).toMatchObject([
      { EvalDecision: 'allowed' },
    ])
  })

  it.each([
    ['a wildcard', { PolicyInputList: [allow('*')], ActionNames: ['s3:*'] }],
    ['no policy', { PolicyInputList: ['{}'], ActionNames: ['s3:GetObject'] }],
    [
      'a resource policy for nobody',
      {
        PolicyInputList: [allow('*')],
        ActionNames: ['s3:GetObject'],
        ResourcePolicy: policyText({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }),
      },
    ],
    [
      'a role as the caller',
      { PolicyInputList: [allow('*')], ActionNames: ['s3:GetObject'], CallerArn: arn('role/Editor') },
    ],
  ])('refuses %s', (_, input) => {
    expect(outcome(testAccount(), 'iam.SimulateCustomPolicy', input)).toMatch(/^InvalidInput: /)
  })
})

describe('SimulatePrincipalPolicy', () => {
  it.each([
    ['user/dan', 's3:GetObject', 'allowed', ['user_dan_old', 'ReadPhotos', 'ReadPhotos']],
    ['user/ana', 'iam:CreateUser', 'allowed', ['AdministratorAccess']],
    ['user/ben', 's3:GetObject', 'implicitDeny', []],
    ['user/studio/cleo', 's3:GetObject', 'allowed', ['AdministratorAccess']],
    ['user/studio/cleo', 's3:PutObject', 'implicitDeny', []],
    ['role/Editor', 's3:GetObject', 'allowed', ['ReadPhotos']],
    ['group/Readers', 's3:GetObject', 'allowed', ['ReadPhotos']],
  ])('%s: %s is %s', (name, action, decision, sources) => {
    const [result] = simulate({ PolicySourceArn: arn(name), ActionNames: [action], ResourceArns: [OBJECT] })
    expect(result?.EvalDecision).toBe(decision)
    expect(result?.MatchedStatements.map((one) => one.SourcePolicyId)).toEqual(sources)
  })

  it('adds the policies it is sent, and replaces the boundary', () => {
    const cleo = { PolicySourceArn: arn('user/studio/cleo'), ActionNames: ['s3:PutObject'], ResourceArns: [OBJECT] }
    expect(simulate({ ...cleo, PermissionsBoundaryPolicyInputList: [allow('s3:*')] })).toMatchObject([
      { EvalDecision: 'allowed', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true } },
    ])
    expect(
      simulate({ PolicySourceArn: arn('user/ben'), ActionNames: ['s3:PutObject'], PolicyInputList: [allow('s3:*')] }),
    ).toMatchObject([{ EvalDecision: 'allowed' }])
  })

  it.each(['user/nobody', 'user/wrong/dan', 'role/nobody', 'group/nobody'])('does not find %s', (name) => {
    const input = { PolicySourceArn: arn(name), ActionNames: ['s3:GetObject'] }
    expect(outcome(testAccount(), 'iam.SimulatePrincipalPolicy', input)).toMatch(/^NoSuchEntity: /)
  })
})

describe('context keys', () => {
  const text = policyText(
    {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::b/${aws:username}/*', 'arn:aws:s3:::b/${*}'],
      Condition: { StringLike: { 's3:prefix': ["${aws:PrincipalTag/team, 'none'}"] }, Bool: { 'AWS:UserName': 'x' } },
    },
    { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Null: { 'aws:MultiFactorAuthAge': 'true' } } },
  )
  const keys = ['aws:username', 's3:prefix', 'aws:PrincipalTag/team', 'aws:MultiFactorAuthAge']

  it('are found in conditions and variables', () => {
    const input = { PolicyInputList: [text] }
    expect(answer(testAccount(), 'iam.GetContextKeysForCustomPolicy', input)).toEqual({ ContextKeyNames: keys })
  })
  it('are found in what a user carries', () => {
    const world = after(testAccount(), [
      'iam.PutGroupPolicy',
      { GroupName: 'Readers', PolicyName: 'p', PolicyDocument: text },
    ])
    const input = { PolicySourceArn: arn('user/dan') }
    expect(answer(world, 'iam.GetContextKeysForPrincipalPolicy', input)).toEqual({ ContextKeyNames: keys })
  })
})
