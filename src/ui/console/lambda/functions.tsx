import { page } from '../page.tsx'
import { facts, list, policy } from '../section.tsx'
import { lastOf, when } from '../words.ts'

export const FunctionsPage = page({
  kind: 'Lambda',
  title: 'Functions',
  tabs: [
    list({
      title: 'Functions',
      about: 'Code that runs when something calls it, with the permissions of its role.',
      operation: 'lambda.ListFunctions',
      rows: ({ Functions }) => Functions,
      key: ({ FunctionName }) => FunctionName,
      to: ({ FunctionName }) => `lambda/functions/${FunctionName}`,
      columns: {
        Runtime: ({ Runtime }) => Runtime,
        Role: ({ Role }) => lastOf(Role),
        Changed: ({ LastModified }) => when(LastModified),
      },
      create: (on) => [
        on('lambda.CreateFunction', {
          start: () => ({ Runtime: 'nodejs22.x' as const, Handler: 'index.handler' }),
          ask: ['FunctionName', 'Runtime', 'Handler', 'Role', 'Code'],
        }),
      ],
      actions: (on) => [
        on('lambda.DeleteFunction', { label: 'Delete', known: ({ FunctionName }) => ({ FunctionName }) }),
      ],
      empty: 'There are no functions.',
    }),
  ],
})

interface Statement {
  readonly Sid: string
  readonly Principal: unknown
  readonly Action: unknown
}

function statementsIn(text: string): readonly Statement[] {
  // Lambda writes this policy itself: always statements with a Sid.
  return (JSON.parse(text) as { readonly Statement: readonly Statement[] }).Statement
}

export const FunctionPage = page({
  kind: 'Lambda function',
  actions: (on) => [
    on('lambda.Invoke', {
      known: (FunctionName) => ({ FunctionName }),
      start: () => ({ Payload: '{}' }),
      ask: ['Payload', 'InvocationType'],
    }),
    on('lambda.DeleteFunction', { known: (FunctionName) => ({ FunctionName }), next: 'lambda/functions' }),
  ],
  tabs: [
    facts({
      title: 'Configuration',
      operation: 'lambda.GetFunctionConfiguration',
      input: (FunctionName) => ({ FunctionName }),
      facts: {
        ARN: ({ FunctionArn }) => FunctionArn,
        Role: ({ Role }) => Role,
        Runtime: ({ Runtime }) => Runtime,
        Handler: ({ Handler }) => Handler,
        'Time it may take, in seconds': ({ Timeout }) => Timeout,
        'Environment variables': ({ Environment }) => JSON.stringify(Environment?.Variables ?? {}),
        Changed: ({ LastModified }) => when(LastModified),
      },
      actions: (on) => [
        on('lambda.UpdateFunctionConfiguration', {
          label: 'Edit',
          known: ({ name }) => ({ FunctionName: name }),
          ask: ['Role', 'Timeout', 'Environment', 'Description'],
        }),
        on('lambda.UpdateFunctionCode', { label: 'Change the code', known: ({ name }) => ({ FunctionName: name }) }),
      ],
    }),
    policy({
      title: 'Permissions',
      about: 'Who may call this function, beside the identities of this account that a policy lets.',
      operation: 'lambda.GetPolicy',
      input: (FunctionName) => ({ FunctionName }),
      text: ({ Policy }) => Policy,
      absent: { ResourceNotFoundException: 'This function has no policy.' },
      actions: (on) => [
        on('lambda.AddPermission', {
          label: 'Add a permission',
          known: ({ name }) => ({ FunctionName: name }),
          start: () => ({ Action: 'lambda:InvokeFunction' }),
          ask: ['StatementId', 'Action', 'Principal', 'SourceArn', 'SourceAccount', 'PrincipalOrgID'],
        }),
      ],
    }),
    list({
      title: 'Statements',
      about: 'The permissions one by one, to take them back.',
      operation: 'lambda.GetPolicy',
      input: (FunctionName) => ({ FunctionName }),
      rows: ({ Policy }, FunctionName) => statementsIn(Policy).map((one) => ({ ...one, FunctionName })),
      key: ({ Sid }) => Sid,
      columns: {
        Who: ({ Principal }) => JSON.stringify(Principal),
        Action: ({ Action }) => JSON.stringify(Action),
      },
      actions: (on) => [
        on('lambda.RemovePermission', {
          label: 'Remove',
          known: ({ FunctionName, Sid }) => ({ FunctionName, StatementId: Sid }),
        }),
      ],
      empty: 'There are no permissions.',
    }),
    facts({
      title: 'Address',
      about: 'A function can have an address on the web. Without sign-in, everybody may call it.',
      operation: 'lambda.GetFunctionUrlConfig',
      input: (FunctionName) => ({ FunctionName }),
      absent: { ResourceNotFoundException: 'This function has no address.' },
      create: (on) => [
        on('lambda.CreateFunctionUrlConfig', {
          label: 'Give it an address',
          known: (FunctionName) => ({ FunctionName }),
          start: () => ({ AuthType: 'AWS_IAM' as const }),
          ask: ['AuthType'],
        }),
      ],
      facts: {
        Address: ({ FunctionUrl }) => FunctionUrl,
        'Who is let in': ({ AuthType }) => (AuthType === 'NONE' ? 'everybody' : 'whoever signs with IAM'),
        Created: ({ CreationTime }) => when(CreationTime),
      },
      actions: (on) => [
        on('lambda.DeleteFunctionUrlConfig', { label: 'Delete', known: ({ name }) => ({ FunctionName: name }) }),
      ],
    }),
  ],
})
