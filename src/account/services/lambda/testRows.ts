import { ACCOUNT } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const FunctionName = 'resize'
const Resource = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:${FunctionName}`
const Role = `arn:aws:iam::${ACCOUNT}:role/Worker`

const settings = {
  Runtime: 'python3.14',
  Handler: 'index.handler',
  Description: 'Makes thumbnails',
  Timeout: 10,
  MemorySize: 256,
  VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
  DeadLetterConfig: { TargetArn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:dead` },
  Environment: { Variables: { SIZE: '42' } },
  KMSKeyArn: '',
  TracingConfig: { Mode: 'Active' },
  Layers: [`arn:aws:lambda:eu-west-1:${ACCOUNT}:layer:images:1`],
  FileSystemConfigs: [],
  ImageConfig: {},
  EphemeralStorage: { Size: 1024 },
  SnapStart: { ApplyOn: 'None' },
  LoggingConfig: { LogFormat: 'JSON' },
  DurableConfig: {},
}
const set = Object.keys(settings)
const before = ['FunctionName', 'FunctionArn', 'Runtime', 'Role', 'Handler', 'CodeSize', 'Description', 'Timeout']
const size = ['MemorySize', 'LastModified', 'CodeSha256', 'Version']
const storage = ['EphemeralStorage', 'SnapStart', 'LoggingConfig']
const after = ['State', 'LastUpdateStatus', 'PackageType', 'Architectures', ...storage]
const shown = [...before, ...size, 'TracingConfig', 'RevisionId', ...after]
const shownSet = [
  ...before,
  ...size,
  'VpcConfig',
  'DeadLetterConfig',
  'Environment',
  'KMSKeyArn',
  'TracingConfig',
  'RevisionId',
  'Layers',
  ...after,
]
const permission = {
  FunctionName,
  StatementId: 's3',
  Action: 'lambda:InvokeFunction',
  Principal: 's3.amazonaws.com',
} as const
const url = ['FunctionUrl', 'FunctionArn', 'AuthType', 'CreationTime', 'InvokeMode']
const created = ['lambda.CreateFunctionUrlConfig', { FunctionName, AuthType: 'AWS_IAM' }] as const

export const rows: Readonly<Record<string, TestRow>> = {
  AddPermission: {
    input: {
      ...permission,
      SourceArn: 'arn:aws:s3:::pinebox-photos',
      SourceAccount: ACCOUNT,
      FunctionUrlAuthType: 'NONE',
      InvokedViaFunctionUrl: true,
      EventSourceToken: 'abc',
      PrincipalOrgID: 'o-abcdefghij',
    },
    optional: [
      'SourceArn',
      'SourceAccount',
      'FunctionUrlAuthType',
      'InvokedViaFunctionUrl',
      'EventSourceToken',
      'PrincipalOrgID',
    ],
    actions: ['lambda:AddPermission'],
    output: ['Statement'],
  },
  CreateAlias: {
    input: {
      FunctionName,
      Name: 'live',
      FunctionVersion: '1',
      Description: 'for everybody',
      RoutingConfig: { AdditionalVersionWeights: {} },
    },
    optional: ['Description', 'RoutingConfig'],
    actions: ['lambda:CreateAlias'],
    output: ['AliasArn', 'Name', 'FunctionVersion', 'Description', 'RoutingConfig', 'RevisionId'],
    given: [['lambda.PublishVersion', { FunctionName }]],
  },
  CreateFunction: {
    input: {
      FunctionName: 'mail',
      Role,
      Code: { ZipFile: '{"answer":"sent"}' },
      ...settings,
      Publish: true,
      PackageType: 'Zip',
      Architectures: ['arm64'],
      Tags: { team: 'photo' },
    },
    optional: [...set, 'Publish', 'PackageType', 'Architectures', 'Tags'],
    actions: ['lambda:CreateFunction', 'iam:PassRole', 'lambda:TagResource'],
    output: shownSet,
  },
  CreateFunctionUrlConfig: {
    input: { FunctionName, AuthType: 'NONE', InvokeMode: 'BUFFERED' },
    optional: ['InvokeMode'],
    actions: ['lambda:CreateFunctionUrlConfig'],
    output: url,
  },
  DeleteFunction: { input: { FunctionName }, actions: ['lambda:DeleteFunction'], output: ['StatusCode'] },
  DeleteFunctionUrlConfig: {
    input: { FunctionName },
    actions: ['lambda:DeleteFunctionUrlConfig'],
    output: [],
    given: [created],
  },
  GetAccountSettings: {
    input: {},
    actions: ['lambda:GetAccountSettings'],
    output: ['AccountLimit', 'AccountUsage'],
  },
  GetFunction: {
    input: { FunctionName, Qualifier: '$LATEST' },
    optional: ['Qualifier'],
    actions: ['lambda:GetFunction'],
    output: ['Configuration', 'Code', 'Tags'],
  },
  GetFunctionConfiguration: {
    input: { FunctionName, Qualifier: '$LATEST' },
    optional: ['Qualifier'],
    actions: ['lambda:GetFunctionConfiguration'],
    output: shown,
  },
  GetFunctionUrlConfig: {
    input: { FunctionName },
    actions: ['lambda:GetFunctionUrlConfig'],
    output: url,
    given: [created],
  },
  GetPolicy: {
    input: { FunctionName },
    actions: ['lambda:GetPolicy'],
    output: ['Policy', 'RevisionId'],
    given: [['lambda.AddPermission', permission]],
  },
  Invoke: {
    input: { FunctionName, InvocationType: 'RequestResponse', LogType: 'Tail', Payload: '{}', Qualifier: '$LATEST' },
    optional: ['InvocationType', 'LogType', 'Payload', 'Qualifier'],
    actions: ['lambda:InvokeFunction'],
    output: ['StatusCode', 'LogResult', 'Payload', 'ExecutedVersion'],
  },
  ListFunctions: {
    input: { FunctionVersion: 'ALL', MaxItems: 10 },
    optional: ['FunctionVersion', 'MaxItems'],
    actions: ['lambda:ListFunctions'],
    output: ['Functions'],
  },
  ListTags: { input: { Resource }, actions: ['lambda:ListTags'], output: ['Tags'] },
  PublishVersion: {
    input: { FunctionName, Description: 'first' },
    optional: ['Description'],
    actions: ['lambda:PublishVersion'],
    output: shown,
  },
  PutFunctionConcurrency: {
    input: { FunctionName, ReservedConcurrentExecutions: 5 },
    actions: ['lambda:PutFunctionConcurrency'],
    output: ['ReservedConcurrentExecutions'],
  },
  RemovePermission: {
    input: { FunctionName, StatementId: 's3' },
    actions: ['lambda:RemovePermission'],
    output: [],
    given: [['lambda.AddPermission', permission]],
  },
  TagResource: {
    input: { Resource, Tags: { stage: 'final' } },
    actions: ['lambda:TagResource'],
    output: [],
  },
  UpdateFunctionCode: {
    input: { FunctionName, ZipFile: '{}', Architectures: ['x86_64'], Publish: false, DryRun: false },
    optional: ['ZipFile', 'Architectures', 'Publish', 'DryRun'],
    actions: ['lambda:UpdateFunctionCode'],
    output: shown,
  },
  UpdateFunctionConfiguration: {
    input: { FunctionName, Role, ...settings },
    optional: ['Role', ...set],
    actions: ['lambda:UpdateFunctionConfiguration', 'iam:PassRole'],
    output: shownSet,
  },
}
