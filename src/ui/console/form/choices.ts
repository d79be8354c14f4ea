// Members that name a thing of the account: what there is to choose from, as far as whoever is signed in may list it.

import { findOperation, type InputOf, type OperationName, type OutputOf } from '#account'
import { useRead } from '../useRead.ts'

interface Choice {
  readonly value: string
  readonly label: string
}
interface Source {
  readonly operation: OperationName
  readonly inputs: readonly object[] // one call for each, two at most
  readonly choices: (output: unknown) => readonly Choice[]
}

function source<N extends OperationName>(
  operation: N,
  choices: (output: OutputOf<N>) => readonly (string | Choice)[],
  inputs: readonly InputOf<N>[] = [{} as InputOf<N>],
): Source {
  return {
    operation,
    inputs: inputs as readonly object[],
    // The operation's name fixes its output: `call` holds the two together.
    choices: (output) =>
      choices(output as OutputOf<N>).map((one) => (typeof one === 'string' ? { value: one, label: one } : one)),
  }
}

const policies = source('iam.ListPolicies', ({ Policies }) =>
  Policies.map(({ Arn, PolicyName }) => ({ value: Arn, label: PolicyName })),
)

const SOURCES: Readonly<Record<string, Source>> = {
  PolicyArn: policies,
  PermissionsBoundary: policies,
  UserName: source('iam.ListUsers', ({ Users }) => Users.map(({ UserName }) => UserName)),
  GroupName: source('iam.ListGroups', ({ Groups }) => Groups.map(({ GroupName }) => GroupName)),
  RoleName: source('iam.ListRoles', ({ Roles }) => Roles.map(({ RoleName }) => RoleName)),
  Role: source('iam.ListRoles', ({ Roles }) => Roles.map(({ Arn, RoleName }) => ({ value: Arn, label: RoleName }))),
  PolicyId: source(
    'organizations.ListPolicies',
    ({ Policies }) => Policies.map(({ Id, Name }) => ({ value: Id, label: Name })),
    [{ Filter: 'SERVICE_CONTROL_POLICY' }, { Filter: 'RESOURCE_CONTROL_POLICY' }],
  ),
  S3BucketName: source('s3.ListBuckets', ({ Buckets }) => Buckets.map(({ Name }) => Name)),
  S3Bucket: source('s3.ListBuckets', ({ Buckets }) => Buckets.map(({ Name }) => Name)),
}

/** undefined: the name has to be typed in. */
export function useChoices(member: string, wanted: boolean): readonly Choice[] | undefined {
  const found = wanted ? SOURCES[member] : undefined
  const operation = found?.operation ?? NOTHING
  const [first, second] = found?.inputs ?? []
  const answers = [
    useRead(operation, first as never, first !== undefined),
    useRead(operation, second as never, second !== undefined),
  ]
  const choices = answers.flatMap((answer) => (found && answer?.result.ok ? found.choices(answer.result.output) : []))
  return choices.length > 0 ? choices : undefined
}

const NOTHING: OperationName = 'sts.GetCallerIdentity' // never asked for

/** Names of new things are typed, although others of their kind could be listed. */
export function isNew(operation: string, member: string): boolean {
  const [, made] = /\.(?:Create|Put|Upload)(\w+)$/.exec(operation) ?? []
  return made !== undefined && findOperation(operation) !== undefined && member === `${made}Name`
}
