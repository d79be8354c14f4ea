import { describe, expect, it } from 'vitest'
import { call, type Credentials, instanceCredentials, mergeFixture, type World, worldFrom } from '#account'
import { ACCOUNT, ana, ben, fixture, policyText } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'
import { GROUP, INSTANCE, testWorkloads, WITH_PROFILE } from '../../testWorkloads.ts'

const world = testWorkloads()
const AL2 = 'ami-0a1b2c3d4e5f60003'
const AL2023 = 'ami-0a1b2c3d4e5f60001'
const one = { ImageId: AL2023, InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 }
const role = `arn:aws:iam::${ACCOUNT}:role/Server`
const rule = (CidrIp: string, port = 22) => ({
  GroupId: GROUP,
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  CidrIp,
})

function benMay(...statements: readonly object[]): World {
  return after(world, [
    'iam.PutUserPolicy',
    { UserName: 'ben', PolicyName: 'ec2', PolicyDocument: policyText(...statements) },
  ])
}
const all = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' }

describe('errors', () => {
  const rows: readonly (readonly [operation: string, input: object, expected: string])[] = [
    ['StartInstances', { InstanceIds: ['i-0'] }, "InvalidInstanceID.NotFound: The instance ID 'i-0' does not exist"],
    ['RunInstances', { ...one, ImageId: 'ami-0' }, "InvalidAMIID.NotFound: The image id '[ami-0]' does not exist"],
    ['RunInstances', { ...one, KeyName: 'none' }, "InvalidKeyPair.NotFound: The key pair 'none' does not exist"],
    ['RunInstances', { ...one, InstanceType: 'big' }, "InvalidParameterValue: Invalid value 'big' for InstanceType."],
    [
      'RunInstances',
      { ...one, IamInstanceProfile: { Name: 'none' } },
      'InvalidParameterValue: Value (none) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
    ],
    [
      'RunInstances',
      { ...one, DryRun: true },
      'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
    ],
    [
      'DescribeSecurityGroups',
      { GroupIds: ['sg-0'] },
      "InvalidGroup.NotFound: The security group 'sg-0' does not exist",
    ],
    ['DescribeInstances', { Filters: [{ Name: 'shoe' }] }, "InvalidParameterValue: The filter 'shoe' is invalid"],
    ['AuthorizeSecurityGroupIngress', rule('0.0.0.0/33'), 'InvalidParameterValue: CIDR block 0.0.0.0/33 is malformed'],
    [
      'AuthorizeSecurityGroupIngress',
      rule('0.0.0.0/0', 443),
      'InvalidPermission.Duplicate: the specified rule "peer: 0.0.0.0/0, TCP, from port: 443, to port: 443, ALLOW" already exists',
    ],
    [
      'RevokeSecurityGroupIngress',
      rule('0.0.0.0/0'),
      'InvalidPermission.NotFound: The specified rule does not exist in this security group.',
    ],
    ['DeleteSecurityGroup', { GroupId: GROUP }, `DependencyViolation: resource ${GROUP} has a dependent object`],
    [
      'CreateVolume',
      { AvailabilityZone: 'eu-west-1a' },
      'MissingParameter: The request must contain the parameter size/snapshot',
    ],
    [
      'AssociateIamInstanceProfile',
      { InstanceId: WITH_PROFILE, IamInstanceProfile: { Name: 'Server' } },
      `IncorrectState: There is an existing association for instance ${WITH_PROFILE}`,
    ],
  ]
  it.each(rows)('%s %j', (operation, input, expected) => {
    expect(outcome(world, `ec2.${operation}`, input)).toBe(expected)
  })

  it('tells a group by its name and its network', () => {
    const { Vpcs } = answer<{ Vpcs: readonly { VpcId: string }[] }>(world, 'ec2.DescribeVpcs', {})
    expect(outcome(world, 'ec2.CreateSecurityGroup', { GroupName: 'web', Description: 'Web' })).toBe(
      `InvalidGroup.Duplicate: The security group 'web' already exists for VPC '${Vpcs[0]?.VpcId}'`,
    )
  })
  it('deletes no default group', () => {
    expect(outcome(world, 'ec2.DeleteSecurityGroup', { GroupName: 'default' })).toMatch(
      /^CannotDelete: the specified group: "sg-0[0-9a-f]{16}" name: "default" cannot be deleted by a user$/,
    )
  })
})

describe('who may', () => {
  it('is told so that only the account can read why', () => {
    const message = outcome(world, 'ec2.DescribeInstances', {}, ben)
    expect(message).toMatch(
      /^UnauthorizedOperation: You are not authorized to perform this operation\. User: .*user\/ben is not authorized to perform: ec2:DescribeInstances because no identity-based policy allows the ec2:DescribeInstances action\. Encoded authorization failure message: [\w+/=]+$/,
    )
    const text = Buffer.from(message.split(' ').at(-1) ?? '', 'base64').toString()
    expect(JSON.parse(text)).toMatchObject({
      allowed: false,
      explicitDeny: false,
      context: { action: 'ec2:DescribeInstances', principal: { arn: `arn:aws:iam::${ACCOUNT}:user/ben` } },
    })
  })
  it('is asked before a dry run says that all is well', () => {
    expect(outcome(world, 'ec2.RunInstances', { ...one, DryRun: true }, ben)).toMatch(/^UnauthorizedOperation/)
  })

  const denied = (Resource: string, Condition: object) =>
    benMay(all, { Effect: 'Deny', Action: 'ec2:RunInstances', Resource, Condition })
  const rows: readonly (readonly [what: string, given: World, input: object, may: boolean])[] = [
    ['all of it', benMay(all), one, true],
    ['the instance, but not the rest', benMay({ ...all, Resource: `arn:aws:ec2:*:${ACCOUNT}:instance/*` }), one, false],
    [
      'small ones alone',
      denied('arn:aws:ec2:*:*:instance/*', { StringNotEquals: { 'ec2:InstanceType': 't3.nano' } }),
      one,
      false,
    ],
    [
      'IMDSv2 alone, and says so',
      denied('arn:aws:ec2:*:*:instance/*', { StringNotEquals: { 'ec2:MetadataHttpTokens': 'required' } }),
      { ...one, MetadataOptions: { HttpTokens: 'required' } },
      true,
    ],
    [
      'IMDSv2 alone, and does not say so',
      denied('arn:aws:ec2:*:*:instance/*', { StringNotEquals: { 'ec2:MetadataHttpTokens': 'required' } }),
      one,
      false,
    ],
    ['encrypted volumes alone', denied('arn:aws:ec2:*:*:volume/*', { Bool: { 'ec2:Encrypted': 'false' } }), one, false],
    [
      'encrypted volumes, which the account makes of all',
      after(denied('arn:aws:ec2:*:*:volume/*', { Bool: { 'ec2:Encrypted': 'false' } }), [
        'ec2.EnableEbsEncryptionByDefault',
        {},
      ]),
      one,
      true,
    ],
    ['no role to pass', benMay(all), { ...one, IamInstanceProfile: { Name: 'Server' } }, false],
    [
      'a role to pass to EC2',
      benMay(all, {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: role,
        Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
      }),
      { ...one, IamInstanceProfile: { Name: 'Server' } },
      true,
    ],
    [
      'no tags at launch',
      benMay(all, { Effect: 'Deny', Action: 'ec2:CreateTags', Resource: '*' }),
      { ...one, TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'a', Value: 'b' }] }] },
      false,
    ],
    [
      'tags at launch alone',
      benMay(
        { ...all, Action: 'ec2:RunInstances' },
        {
          ...all,
          Action: 'ec2:CreateTags',
          Condition: { StringEquals: { 'ec2:CreateAction': 'RunInstances', 'aws:RequestTag/team': 'photo' } },
        },
      ),
      { ...one, TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'photo' }] }] },
      true,
    ],
  ]
  it.each(rows)('launches with %s', (_what, given, input, may) => {
    expect(call(given, ben, 'ec2.RunInstances', input).result.ok).toBe(may)
  })

  it('stops what carries a tag', () => {
    const tagged = benMay({ ...all, Condition: { StringEquals: { 'ec2:ResourceTag/team': 'photo' } } })
    expect(outcome(tagged, 'ec2.StopInstances', { InstanceIds: [INSTANCE] }, ben)).toBe('ok')
    expect(outcome(tagged, 'ec2.StopInstances', { InstanceIds: [INSTANCE, WITH_PROFILE] }, ben)).toMatch(
      /^UnauthorizedOperation: .* on resource: arn:aws:ec2:eu-west-1:\d+:instance\/i-0c+ because/,
    )
  })
})

describe('instances', () => {
  it('go through their states', () => {
    const stopped = after(world, ['ec2.StopInstances', { InstanceIds: [INSTANCE] }])
    expect(answer(stopped, 'ec2.StartInstances', { InstanceIds: [INSTANCE] })).toEqual({
      StartingInstances: [
        {
          InstanceId: INSTANCE,
          CurrentState: { Code: 0, Name: 'pending' },
          PreviousState: { Code: 80, Name: 'stopped' },
        },
      ],
    })
    const gone = after(stopped, ['ec2.TerminateInstances', { InstanceIds: [INSTANCE] }])
    expect(outcome(gone, 'ec2.StartInstances', { InstanceIds: [INSTANCE] })).toMatch(/^IncorrectInstanceState/)
    expect(
      answer(gone, 'ec2.DescribeVolumes', { Filters: [{ Name: 'attachment.instance-id', Values: [INSTANCE] }] }),
    ).toEqual({
      Volumes: [],
    })
  })
  it('stay when they are protected', () => {
    const safe = after(world, [
      'ec2.ModifyInstanceAttribute',
      { InstanceId: INSTANCE, Attribute: 'disableApiTermination', Value: 'true' },
    ])
    expect(outcome(safe, 'ec2.TerminateInstances', { InstanceIds: [INSTANCE] })).toBe(
      `OperationNotPermitted: The instance '${INSTANCE}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
    )
  })
  it.each([
    ['of the image', AL2, undefined, {}, 'optional'],
    ['of a newer image', AL2023, undefined, {}, 'required'],
    ['of the account', AL2, undefined, { HttpTokens: 'required' }, 'required'],
    ['of the call', AL2023, { HttpTokens: 'optional' }, { HttpTokens: 'required' }, 'optional'],
  ])('take the metadata options %s', (_whose, ImageId, MetadataOptions, defaults, HttpTokens) => {
    const given = after(world, ['ec2.ModifyInstanceMetadataDefaults', defaults])
    const made = answer(given, 'ec2.RunInstances', { ...one, ImageId, ...(MetadataOptions && { MetadataOptions }) })
    expect(made).toMatchObject({ Instances: [{ MetadataOptions: { HttpTokens }, State: { Name: 'pending' } }] })
  })
  it('give no private key and no user data to the trail', () => {
    const { event } = call(world, ana, 'ec2.CreateKeyPair', { KeyName: 'laptop' })
    expect(event?.responseElements).not.toHaveProperty('keyMaterial')
    const { event: launched } = call(world, ana, 'ec2.RunInstances', { ...one, UserData: 'password=hunter2' })
    expect(JSON.stringify(launched)).not.toContain('hunter2')
  })
})

describe('the role of an instance', () => {
  const fetched = (given: World, token = true) => instanceCredentials(given, WITH_PROFILE, { token })
  const who = (given: World, credentials: Credentials) =>
    outcome(given, 's3.ListObjectsV2', { Bucket: 'pinebox-photos' }, credentials)

  it('calls with the credentials that the instance fetches', () => {
    const { world: given, status, credentials } = fetched(world)
    if (!credentials) throw new Error('no credentials')
    expect(status).toBe(200)
    expect(who(given, credentials)).toBe('ok')
    expect(answer(given, 'sts.GetCallerIdentity', {}, credentials)).toMatchObject({
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Server/${WITH_PROFILE}`,
    })
  })
  const closed = {
    'with no token where one is required': [world, false, 401],
    'without a profile': [
      after(world, [
        'ec2.DisassociateIamInstanceProfile',
        { AssociationId: world.accounts[ACCOUNT]?.ec2?.instances[WITH_PROFILE]?.profile?.id ?? '' },
      ]),
      true,
      404,
    ],
    'when it is stopped': [after(world, ['ec2.StopInstances', { InstanceIds: [WITH_PROFILE] }]), true, 404],
    'with the service off': [
      after(world, ['ec2.ModifyInstanceMetadataOptions', { InstanceId: WITH_PROFILE, HttpEndpoint: 'disabled' }]),
      true,
      404,
    ],
  } as const
  it.each(Object.entries(closed))('gives none %s', (_when, [given, token, status]) => {
    expect(fetched(given, token)).toEqual({ world: given, status })
  })
  it('gives them to whoever can make IMDSv1 ask', () => {
    const old = after(world, [
      'ec2.ModifyInstanceMetadataOptions',
      { InstanceId: WITH_PROFILE, HttpTokens: 'optional' },
    ])
    expect(fetched(old, false).status).toBe(200)
  })
})

describe('snapshots', () => {
  const made = (Encrypted: boolean) => {
    const { world: given, result } = call(world, ana, 'ec2.CreateVolume', {
      AvailabilityZone: 'eu-west-1a',
      Size: 8,
      Encrypted,
    })
    const VolumeId = result.ok ? result.output.VolumeId : ''
    const snapped = call(given, ana, 'ec2.CreateSnapshot', { VolumeId })
    return { given: snapped.world, SnapshotId: snapped.result.ok ? snapped.result.output.SnapshotId : '' }
  }
  const share = { CreateVolumePermission: { Add: [{ Group: 'all' }] } }
  it.each([
    [false, 'unblocked', 'ok'],
    [true, 'unblocked', 'OperationNotPermitted: Encrypted snapshots with EBS default key cannot be shared'],
    [
      false,
      'block-all-sharing',
      'OperationNotPermitted: Public sharing of snapshots is blocked in this Region by block public access for EBS snapshots.',
    ],
  ])('encrypted %s, %s: %s', (encrypted, State, expected) => {
    const { given, SnapshotId } = made(encrypted)
    const set = after(given, ['ec2.EnableSnapshotBlockPublicAccess', { State }])
    expect(outcome(set, 'ec2.ModifySnapshotAttribute', { SnapshotId, ...share })).toBe(expected)
  })
})

it('groups the rules of a security group as EC2 shows them', () => {
  const open = after(world, ['ec2.AuthorizeSecurityGroupIngress', rule('198.51.100.0/24', 443)])
  expect(answer(open, 'ec2.DescribeSecurityGroups', { GroupNames: ['web'] })).toMatchObject({
    SecurityGroups: [
      {
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 443,
            ToPort: 443,
            IpRanges: [{ CidrIp: '0.0.0.0/0' }, { CidrIp: '198.51.100.0/24' }],
          },
        ],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
  })
})

it('gives every account a default network and group without being asked', () => {
  const { world: bare } = worldFrom(fixture)
  if (!bare) throw new Error('no world')
  expect(answer(bare, 'ec2.DescribeSecurityGroups', {})).toMatchObject({ SecurityGroups: [{ GroupName: 'default' }] })
  expect(answer<{ Subnets: readonly unknown[] }>(bare, 'ec2.DescribeSubnets', {}).Subnets).toHaveLength(3)
})

it('finds a mistyped group in a fixture', () => {
  const { problems } = worldFrom(
    mergeFixture(fixture, { securityGroups: { web: {} }, instances: { a: { groups: ['wep'] } } }),
  )
  expect(problems).toEqual([
    { path: ['instances', 'a', 'groups', 0], message: 'there is no security group `wep`', suggestion: 'web' },
  ])
})
