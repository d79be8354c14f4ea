import { describe, expect, it } from 'vitest'
import { call, mergeFixture, worldFrom } from '#account'
import { ACCOUNT, ana, ben, PHOTOS, policyText } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'
import { testWorkloads, workFixture } from '../../testWorkloads.ts'

const world = testWorkloads()
const FunctionName = 'resize'
const ARN = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:resize`
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`
const fresh = {
  FunctionName: 'mail',
  Runtime: 'python3.14',
  Handler: 'index.handler',
  Role: role('Worker'),
  Code: { ZipFile: '{"answer":1}' },
}
const permission = { FunctionName, StatementId: 's', Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' }
const benArn = `arn:aws:iam::${ACCOUNT}:user/ben`

describe('errors', () => {
  const rows: readonly (readonly [operation: string, input: object, expected: string])[] = [
    [
      'GetFunction',
      { FunctionName: 'none' },
      `ResourceNotFoundException: Function not found: ${ARN.replace('resize', 'none')}`,
    ],
    ['GetFunction', { FunctionName, Qualifier: '7' }, `ResourceNotFoundException: Function not found: ${ARN}:7`],
    [
      'GetFunction',
      { FunctionName: 'resize:1', Qualifier: '2' },
      'InvalidParameterValueException: The derived qualifier from the function name does not match the specified qualifier.',
    ],
    ['CreateFunction', { ...fresh, FunctionName }, 'ResourceConflictException: Function already exist: resize'],
    [
      'CreateFunction',
      { ...fresh, Role: role('Editor') },
      'InvalidParameterValueException: The role defined for the function cannot be assumed by Lambda.',
    ],
    [
      'CreateFunction',
      { ...fresh, Role: role('Nobody') },
      'InvalidParameterValueException: The role defined for the function cannot be assumed by Lambda.',
    ],
    [
      'CreateFunction',
      { ...fresh, Runtime: 'nodejs14.x' },
      'InvalidParameterValueException: The runtime parameter of nodejs14.x is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.',
    ],
    [
      'CreateFunction',
      { ...fresh, Code: { ZipFile: 'PK' } },
      'InvalidParameterValueException: Could not unzip uploaded file. Please check your file, then try to upload again.',
    ],
    [
      'CreateFunction',
      { ...fresh, Code: { S3Bucket: 'pinebox-none', S3Key: 'a.zip' } },
      'InvalidParameterValueException: Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
    ],
    [
      'UpdateFunctionConfiguration',
      { FunctionName, RevisionId: 'another' },
      'PreconditionFailedException: The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
    ],
    ['GetPolicy', { FunctionName }, 'ResourceNotFoundException: The resource you requested does not exist.'],
    [
      'RemovePermission',
      { FunctionName, StatementId: 's' },
      'ResourceNotFoundException: No policy is associated with the given resource.',
    ],
    [
      'AddPermission',
      { ...permission, Principal: `arn:aws:iam::${ACCOUNT}:user/nobody` },
      'InvalidParameterValueException: The provided principal was invalid. Please check the principal and try again.',
    ],
    [
      'AddPermission',
      { ...permission, Qualifier: '$LATEST' },
      'InvalidParameterValueException: We currently do not support adding policies for $LATEST.',
    ],
    [
      'DeleteFunction',
      { FunctionName, Qualifier: '$LATEST' },
      'InvalidParameterValueException: $LATEST version cannot be deleted without deleting the function.',
    ],
    ['GetFunctionUrlConfig', { FunctionName }, 'ResourceNotFoundException: The resource you requested does not exist.'],
    [
      'PutFunctionConcurrency',
      { FunctionName, ReservedConcurrentExecutions: 901 },
      "InvalidParameterValueException: Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    ],
    [
      'ListTags',
      { Resource: `${ARN}:1` },
      'InvalidParameterValueException: Tags on function aliases and versions are not supported. Please specify a function ARN.',
    ],
  ]
  it.each(rows)('%s %j', (operation, input, expected) => {
    expect(outcome(world, `lambda.${operation}`, input)).toBe(expected)
  })

  it('adds a statement under a name once, and takes it away', () => {
    const once = after(world, ['lambda.AddPermission', permission])
    expect(outcome(once, 'lambda.AddPermission', permission)).toBe(
      'ResourceConflictException: The statement id (s) provided already exists. Please provide a new statement id, or remove the existing statement.',
    )
    expect(outcome(once, 'lambda.RemovePermission', { FunctionName, StatementId: 't' })).toBe(
      'ResourceNotFoundException: Statement t is not found in resource policy.',
    )
    const without = after(once, ['lambda.RemovePermission', { FunctionName, StatementId: 's' }])
    expect(outcome(without, 'lambda.GetPolicy', { FunctionName })).toMatch(/^ResourceNotFoundException/)
  })
})

describe('the execution role', () => {
  const passing = (PassedToService: string) =>
    after(world, [
      'iam.PutUserPolicy',
      {
        UserName: 'ben',
        PolicyName: 'functions',
        PolicyDocument: policyText(
          { Effect: 'Allow', Action: 'lambda:*', Resource: '*' },
          {
            Effect: 'Allow',
            Action: 'iam:PassRole',
            Resource: role('Worker'),
            Condition: { StringEquals: { 'iam:PassedToService': PassedToService } },
          },
        ),
      },
    ])
  it.each([
    ['lambda.amazonaws.com', 'ok'],
    [
      'ec2.amazonaws.com',
      `AccessDeniedException: User: ${benArn} is not authorized to perform: iam:PassRole on resource: ${role('Worker')} because no identity-based policy allows the iam:PassRole action`,
    ],
  ])('is passed to %s: %s', (service, expected) => {
    expect(outcome(passing(service), 'lambda.CreateFunction', fresh, ben)).toBe(expected)
  })
})

describe('Invoke', () => {
  const reads = (Key: string) =>
    after(world, [
      'lambda.UpdateFunctionCode',
      {
        FunctionName,
        ZipFile: JSON.stringify({ call: { operation: 's3.GetObject', input: { Bucket: PHOTOS, Key } } }),
      },
    ])
  it('answers what the code says', () => {
    expect(answer(world, 'lambda.Invoke', { FunctionName })).toEqual({
      StatusCode: 200,
      Payload: '{"size":42}',
      ExecutedVersion: '$LATEST',
    })
    expect(answer(world, 'lambda.Invoke', { FunctionName, InvocationType: 'DryRun' })).toEqual({ StatusCode: 204 })
    expect(answer(world, 'lambda.Invoke', { FunctionName, InvocationType: 'Event' })).toEqual({ StatusCode: 202 })
  })
  it('makes the call of the code as the execution role, and writes both down', () => {
    const { world: later, result } = call(reads('read.me'), ana, 'lambda.Invoke', { FunctionName })
    expect(result).toMatchObject({ ok: true, output: { StatusCode: 200 } })
    expect(later.trail.slice(-2)).toMatchObject([
      { eventName: 'Invoke', eventCategory: 'Data', userIdentity: { type: 'IAMUser', userName: 'ana' } },
      {
        eventName: 'GetObject',
        userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Worker/resize` },
      },
    ])
  })
  it('fails as its role fails', () => {
    const poor = after(reads('read.me'), [
      'iam.DetachRolePolicy',
      { RoleName: 'Worker', PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/ReadPhotos` },
    ])
    expect(answer(poor, 'lambda.Invoke', { FunctionName })).toMatchObject({
      FunctionError: 'Unhandled',
      Payload: expect.stringContaining('AccessDenied: User: ') as unknown,
    })
  })
  it('ends where a function would call itself for ever', () => {
    const looping = after(
      world,
      [
        'iam.PutRolePolicy',
        {
          RoleName: 'Worker',
          PolicyName: 'loop',
          PolicyDocument: policyText({ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' }),
        },
      ],
      [
        'lambda.UpdateFunctionCode',
        { FunctionName, ZipFile: JSON.stringify({ call: { operation: 'lambda.Invoke', input: { FunctionName } } }) },
      ],
    )
    const { world: later } = call(looping, ana, 'lambda.Invoke', { FunctionName })
    expect(later.trail.length).toBe(looping.trail.length + 2)
  })
  it('needs a role that Lambda may still become', () => {
    const closed = after(world, [
      'iam.UpdateAssumeRolePolicy',
      {
        RoleName: 'Worker',
        PolicyDocument: policyText({ Effect: 'Allow', Principal: { AWS: benArn }, Action: 'sts:AssumeRole' }),
      },
    ])
    expect(outcome(closed, 'lambda.Invoke', { FunctionName })).toBe(
      'AccessDeniedException: The role defined for the function cannot be assumed by Lambda.',
    )
  })
  it('runs no function that has no executions left', () => {
    const off = after(world, ['lambda.PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions: 0 }])
    expect(outcome(off, 'lambda.Invoke', { FunctionName })).toBe('TooManyRequestsException: Rate Exceeded.')
  })
})

describe('the function policy', () => {
  const open = (Qualifier?: string) =>
    after(
      world,
      ['lambda.PublishVersion', { FunctionName }],
      ['lambda.AddPermission', { ...permission, Principal: benArn, ...(Qualifier !== undefined && { Qualifier }) }],
    )
  it.each([
    [undefined, undefined, true],
    ['1', '1', true],
    ['1', undefined, false],
    [undefined, '1', false],
  ])('for %s lets in to %s: %s', (added, asked, may) => {
    const input = { FunctionName, ...(asked !== undefined && { Qualifier: asked }) }
    expect(call(open(added), ben, 'lambda.Invoke', input).result.ok).toBe(may)
  })
  it('follows a user to another name', () => {
    const renamed = after(open(), ['iam.UpdateUser', { UserName: 'ben', NewUserName: 'benedict' }])
    expect(call(renamed, { identity: 'user/benedict' }, 'lambda.Invoke', { FunctionName }).result.ok).toBe(true)
  })
  it('is written as AWS writes it', () => {
    const input = { ...permission, SourceArn: `arn:aws:s3:::${PHOTOS}`, SourceAccount: ACCOUNT }
    const { Policy } = answer<{ Policy: string }>(after(world, ['lambda.AddPermission', input]), 'lambda.GetPolicy', {
      FunctionName,
    })
    expect(JSON.parse(Policy)).toEqual({
      Version: '2012-10-17',
      Id: 'default',
      Statement: [
        {
          Sid: 's',
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: ARN,
          Condition: {
            StringEquals: { 'AWS:SourceAccount': ACCOUNT },
            ArnLike: { 'AWS:SourceArn': `arn:aws:s3:::${PHOTOS}` },
          },
        },
      ],
    })
  })
})

it('publishes versions that stay as they were, and aliases that point at them', () => {
  const later = after(
    world,
    ['lambda.PublishVersion', { FunctionName }],
    ['lambda.CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' }],
    ['lambda.UpdateFunctionCode', { FunctionName, ZipFile: '{"answer":2}' }],
  )
  expect(answer(later, 'lambda.Invoke', { FunctionName, Qualifier: 'live' })).toMatchObject({ Payload: '{"size":42}' })
  expect(answer(later, 'lambda.Invoke', { FunctionName })).toMatchObject({ Payload: '2' })
  expect(answer(later, 'lambda.ListFunctions', { FunctionVersion: 'ALL' })).toMatchObject({
    Functions: [{ Version: '$LATEST' }, { Version: '1' }],
  })
})

it('shows environment variables to whoever reads the configuration, but not in the trail', () => {
  const Environment = { Variables: { PASSWORD: 'hunter2' } }
  const { world: later, event } = call(world, ana, 'lambda.UpdateFunctionConfiguration', { FunctionName, Environment })
  expect(event).toMatchObject({
    eventName: 'UpdateFunctionConfiguration20150331v2',
    requestParameters: { functionName: 'resize', environment: {} },
  })
  expect(JSON.stringify(event)).not.toContain('hunter2')
  expect(answer(later, 'lambda.GetFunctionConfiguration', { FunctionName })).toMatchObject({ Environment })
})

it('takes functions from a fixture', () => {
  const { problems } = worldFrom(mergeFixture(workFixture, { functions: { resize: { role: 'Wroker' } } }))
  expect(problems).toEqual([
    { path: ['functions', 'resize', 'role'], message: 'there is no role `Wroker`', suggestion: 'Worker' },
  ])
  const { world: made } = worldFrom(
    mergeFixture(workFixture, { functions: { open: { role: 'Worker', url: 'NONE', environment: { A: 'b' } } } }),
  )
  if (!made) throw new Error('no world')
  expect(answer(made, 'lambda.GetFunctionUrlConfig', { FunctionName: 'open' })).toMatchObject({ AuthType: 'NONE' })
})
