// The waiters of the services that are here. AWS: AWS CLI Command Reference v2, the `wait` pages, 2026-11.

type State = 'success' | 'failure' | 'retry'
/** An error's code or that there is none, an HTTP status, or what an expression finds in the answer: as a whole, in each item, in some. */
export type Acceptor = readonly [
  state: State,
  by: 'error' | 'status' | 'path' | 'pathAll' | 'pathAny',
  expected: string | number | boolean,
  path?: string,
]
const INSTANCE = 'Reservations[].Instances[].State.Name'
const found: Acceptor = ['success', 'status', 200]
const all = (path: string, value: string): Acceptor => ['success', 'pathAll', value, path]
const any = (path: string, ...values: readonly string[]): readonly Acceptor[] =>
  values.map((value) => ['failure', 'pathAny', value, path])
const until = (code: string): Acceptor => ['retry', 'error', code]
const fails = (path: string, value: string): Acceptor => ['failure', 'path', value, path]

/** By operation: the waiter's name, how often it asks, and what it makes of an answer, the first that fits. */
export const WAITERS: readonly (readonly [
  operation: string,
  name: string,
  attempts: number,
  ...acceptors: Acceptor[],
])[] = [
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
  ['lambda.GetFunction', 'FunctionExists', 20, ['success', 'error', false], until('ResourceNotFoundException')],
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
  [
    'lambda.GetFunctionConfiguration',
    'PublishedVersionActive',
    312,
    ['success', 'path', 'Active', 'State'],
    fails('State', 'Failed'),
    ['retry', 'path', 'Pending', 'State'],
  ],
]
