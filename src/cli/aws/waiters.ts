// `aws iam wait user-exists`: asks again and again until something is as it should be.
// AWS: AWS CLI Command Reference v2, the `wait` pages, and AWS CLI 2.36.7 as run, 2026-11.
// SIMPLIFIED: no time passes between the questions.

import type { Result } from '#account'
import { generalError, type Stopped } from './errors.ts'
import { commandOf, kebab } from './names.ts'
import { isMembers } from './members.ts'
import { request, type Work } from './place.ts'
import { select } from './query.ts'

type State = 'success' | 'failure' | 'retry'
/** An error's code, an HTTP status, or what an expression finds in the answer: as a whole, in each item, in some. */
type Acceptor = readonly [
  state: State,
  by: 'error' | 'status' | 'path' | 'pathAll' | 'pathAny',
  expected: string | number | boolean,
  path?: string,
]
export interface Waiter {
  readonly name: string // UserExists
  readonly operation: string // iam.GetUser
  readonly attempts: number
  readonly acceptors: readonly Acceptor[]
}

const INSTANCE = 'Reservations[].Instances[].State.Name'
const found: Acceptor = ['success', 'status', 200]
const all = (path: string, value: string): Acceptor => ['success', 'pathAll', value, path]
const any = (path: string, ...values: readonly string[]): readonly Acceptor[] =>
  values.map((value) => ['failure', 'pathAny', value, path])
const until = (code: string): Acceptor => ['retry', 'error', code]
const fails = (path: string, value: string): Acceptor => ['failure', 'path', value, path]

/** By operation: the waiter's name, how often it asks, and what it makes of an answer, the first that fits. */
const ROWS: readonly (readonly [operation: string, name: string, attempts: number, ...acceptors: Acceptor[]])[] = [
  ['iam.GetInstanceProfile', 'InstanceProfileExists', 40, found, ['retry', 'status', 404]],
  ['iam.GetUser', 'UserExists', 20, found, until('NoSuchEntity')],
  ['iam.GetRole', 'RoleExists', 20, found, until('NoSuchEntity')],
  ['iam.GetPolicy', 'PolicyExists', 20, found, until('NoSuchEntity')],
  [
    's3.HeadBucket',
    'BucketExists',
    20,
    found,
    ['success', 'status', 301],
    ['success', 'status', 403],
    ['retry', 'status', 404],
  ],
  ['s3.HeadBucket', 'BucketNotExists', 20, ['success', 'status', 404]],
  ['s3.HeadObject', 'ObjectExists', 20, found, ['retry', 'status', 404]],
  ['s3.HeadObject', 'ObjectNotExists', 20, ['success', 'status', 404]],
  [
    'dynamodb.DescribeTable',
    'TableExists',
    25,
    ['success', 'path', 'ACTIVE', 'Table.TableStatus'],
    until('ResourceNotFoundException'),
  ],
  ['dynamodb.DescribeTable', 'TableNotExists', 25, ['success', 'error', 'ResourceNotFoundException']],
  [
    'ec2.DescribeInstances',
    'InstanceExists',
    40,
    ['success', 'path', true, 'length(Reservations[]) > `0`'],
    until('InvalidInstanceID.NotFound'),
  ],
  [
    'ec2.DescribeInstances',
    'InstanceRunning',
    40,
    all(INSTANCE, 'running'),
    ...any(INSTANCE, 'shutting-down', 'terminated', 'stopping'),
    until('InvalidInstanceID.NotFound'),
  ],
  ['ec2.DescribeInstances', 'InstanceStopped', 40, all(INSTANCE, 'stopped'), ...any(INSTANCE, 'pending', 'terminated')],
  [
    'ec2.DescribeInstances',
    'InstanceTerminated',
    40,
    all(INSTANCE, 'terminated'),
    ...any(INSTANCE, 'pending', 'stopping'),
  ],
  [
    'ec2.DescribeImages',
    'ImageExists',
    40,
    ['success', 'path', true, 'length(Images[]) > `0`'],
    until('InvalidAMIID.NotFound'),
  ],
  ['ec2.DescribeImages', 'ImageAvailable', 40, all('Images[].State', 'available'), ...any('Images[].State', 'failed')],
  [
    'ec2.DescribeKeyPairs',
    'KeyPairExists',
    6,
    ['success', 'path', true, 'length(KeyPairs[].KeyName) > `0`'],
    until('InvalidKeyPair.NotFound'),
  ],
  [
    'ec2.DescribeSecurityGroups',
    'SecurityGroupExists',
    6,
    ['success', 'path', true, 'length(SecurityGroups[].GroupId) > `0`'],
    until('InvalidGroup.NotFound'),
  ],
  [
    'ec2.DescribeSnapshots',
    'SnapshotCompleted',
    40,
    all('Snapshots[].State', 'completed'),
    ...any('Snapshots[].State', 'error'),
  ],
  ['ec2.DescribeSubnets', 'SubnetAvailable', 40, all('Subnets[].State', 'available')],
  [
    'ec2.DescribeVolumes',
    'VolumeAvailable',
    40,
    all('Volumes[].State', 'available'),
    ...any('Volumes[].State', 'deleted'),
  ],
  ['ec2.DescribeVolumes', 'VolumeInUse', 40, all('Volumes[].State', 'in-use'), ...any('Volumes[].State', 'deleted')],
  [
    'ec2.DescribeVolumes',
    'VolumeDeleted',
    40,
    all('Volumes[].State', 'deleted'),
    ['success', 'error', 'InvalidVolume.NotFound'],
  ],
  ['ec2.DescribeVpcs', 'VpcAvailable', 40, all('Vpcs[].State', 'available')],
  ['ec2.DescribeVpcs', 'VpcExists', 5, found, until('InvalidVpcID.NotFound')],
  ['ec2.GetPasswordData', 'PasswordDataAvailable', 40, ['success', 'path', true, 'length(PasswordData) > `0`']],
  ['lambda.GetFunction', 'FunctionExists', 20, found, until('ResourceNotFoundException')],
  [
    'lambda.GetFunctionConfiguration',
    'FunctionActive',
    60,
    ['success', 'path', 'Active', 'State'],
    fails('State', 'Failed'),
    ['retry', 'path', 'Pending', 'State'],
  ],
  [
    'lambda.GetFunction',
    'FunctionActiveV2',
    300,
    ['success', 'path', 'Active', 'Configuration.State'],
    fails('Configuration.State', 'Failed'),
    ['retry', 'path', 'Pending', 'Configuration.State'],
  ],
  [
    'lambda.GetFunctionConfiguration',
    'FunctionUpdated',
    60,
    ['success', 'path', 'Successful', 'LastUpdateStatus'],
    fails('LastUpdateStatus', 'Failed'),
    ['retry', 'path', 'InProgress', 'LastUpdateStatus'],
  ],
  [
    'lambda.GetFunction',
    'FunctionUpdatedV2',
    300,
    ['success', 'path', 'Successful', 'Configuration.LastUpdateStatus'],
    fails('Configuration.LastUpdateStatus', 'Failed'),
    ['retry', 'path', 'InProgress', 'Configuration.LastUpdateStatus'],
  ],
]

const byCommand = new Map(
  ROWS.map(([operation, name, attempts, ...acceptors]) => {
    const waiter: Waiter = { operation, name, attempts, acceptors }
    return [`${commandOf(operation)[0]} ${kebab(name)}`, waiter] as const
  }),
)

export function waiterFor(command: string, name: string): Waiter | undefined {
  return byCommand.get(`${command} ${name}`)
}

export function waitersOf(command: string): readonly string[] {
  return [...byCommand.keys()].flatMap((key) => (key.startsWith(`${command} `) ? [key.slice(command.length + 1)] : []))
}

/** undefined once it is as it should be. */
export function wait(work: Work, waiter: Waiter, input: Readonly<Record<string, unknown>>): Stopped | undefined {
  const failed = (reason: string): Stopped => generalError(`Waiter ${waiter.name} failed: ${reason}`)
  let before = ''
  for (let attempt = 0; attempt < waiter.attempts; attempt++) {
    const result = request(work, waiter.operation, input)
    const met = waiter.acceptors.find((acceptor) => fits(acceptor, result))
    const [state = 'retry'] = met ?? []
    if (state === 'success') return undefined
    if (met && state === 'failure') return failed(`Waiter encountered a terminal failure state: ${explained(met)}`)
    if (!met && !result.ok) return failed(`An error occurred (${result.error.code}): ${result.error.message}`)
    if (met) before = ` Previously accepted state: ${explained(met)}`
  }
  return failed(before === '' ? 'Max attempts exceeded' : `Max attempts exceeded.${before}`)
}

function fits([, by, expected, path = '@']: Acceptor, result: Result<unknown>): boolean {
  if (by === 'status') return (result.ok ? 200 : result.error.status) === expected
  if (by === 'error') return !result.ok && result.error.code === expected
  if (!result.ok || !isMembers(result.output)) return false
  const found = select(result.output, path)
  if ('stderr' in found) return false
  if (by === 'path') return found.value === expected
  const items: readonly unknown[] = Array.isArray(found.value) ? found.value : []
  return by === 'pathAll' ? items.length > 0 && items.every((item) => item === expected) : items.includes(expected)
}

function explained([, by, expected, path]: Acceptor): string {
  const value = JSON.stringify(expected)
  switch (by) {
    case 'error':
      return `Matched expected service error code: ${expected}`
    case 'status':
      return `Matched expected HTTP status code: ${expected}`
    case 'path':
      return `For expression "${path}" we matched expected path: ${value}`
    case 'pathAll':
      return `For expression "${path}" all members matched expected path: ${value}`
    case 'pathAny':
      return `For expression "${path}" we matched expected path: ${value} at least once`
  }
}
