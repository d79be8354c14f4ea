import { ADDRESS, EXTRA, GROUP, INSTANCE, LOOSE, SNAPSHOT } from '../../testWorkloads.ts'
import type { TestRow } from '../testRow.ts'
import { ids } from '../testWorld.ts'

const GroupId = GROUP
const ImageId = 'ami-0a1b2c3d4e5f60001'
const InstanceId = INSTANCE
const InstanceIds = [INSTANCE]
const DryRun = false
const Filters = [{ Name: 'tag:team', Values: ['photo'] }]
const IamInstanceProfile = { Name: 'Server' }
const tags = (ResourceType: string) => [{ ResourceType, Tags: [{ Key: 'team', Value: 'photo' }] }]

const ssh = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '198.51.100.0/24' }] }]
const https = [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]
const everything = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]

const KeyName = 'laptop'
const created = ['ec2.CreateKeyPair', { KeyName }] as const
const volume = ['Tags', 'VolumeType', 'VolumeId', 'Size', 'SnapshotId', 'AvailabilityZone', 'State', 'CreateTime']

const set = (action: string, output: string): TestRow => ({
  input: { DryRun },
  optional: ['DryRun'],
  actions: [`ec2:${action}`],
  output: [output],
})
const described = (action: string, output: string, more: object = {}): TestRow => ({
  input: { ...more, DryRun, Filters: [] },
  optional: [...Object.keys(more), 'DryRun', 'Filters'],
  actions: [`ec2:${action}`],
  output: [output],
})
const changed = (action: string, output: readonly string[]): TestRow => ({
  input: { InstanceIds, DryRun },
  optional: ['DryRun'],
  actions: [`ec2:${action}`],
  output,
})

export const rows: Readonly<Record<string, TestRow>> = {
  AllocateAddress: {
    input: { Domain: 'vpc', TagSpecifications: tags('elastic-ip'), DryRun },
    optional: ['Domain', 'TagSpecifications', 'DryRun'],
    actions: ['ec2:AllocateAddress', 'ec2:CreateTags'],
    output: ['AllocationId', 'PublicIpv4Pool', 'NetworkBorderGroup', 'Domain', 'PublicIp'],
  },
  AssociateAddress: {
    input: { AllocationId: ADDRESS, InstanceId, AllowReassociation: true, DryRun },
    optional: ['AllocationId', 'InstanceId', 'AllowReassociation', 'DryRun'],
    actions: ['ec2:AssociateAddress', 'ec2:AssociateAddress'],
    output: ['AssociationId'],
  },
  AssociateIamInstanceProfile: {
    input: { IamInstanceProfile, InstanceId },
    actions: ['ec2:AssociateIamInstanceProfile', 'iam:PassRole'],
    output: ['IamInstanceProfileAssociation'],
  },
  AttachVolume: {
    input: { Device: '/dev/sdg', InstanceId, VolumeId: LOOSE, DryRun },
    optional: ['DryRun'],
    actions: ['ec2:AttachVolume', 'ec2:AttachVolume'],
    output: ['VolumeId', 'InstanceId', 'Device', 'State', 'AttachTime'],
  },
  AuthorizeSecurityGroupEgress: {
    input: { GroupId, IpPermissions: https, TagSpecifications: tags('security-group-rule'), DryRun },
    optional: ['IpPermissions', 'TagSpecifications', 'DryRun'],
    actions: ['ec2:AuthorizeSecurityGroupEgress', 'ec2:CreateTags'],
    output: ['Return', 'SecurityGroupRules'],
  },
  AuthorizeSecurityGroupIngress: {
    input: { GroupId, IpPermissions: ssh, TagSpecifications: tags('security-group-rule'), DryRun },
    optional: ['GroupId', 'IpPermissions', 'TagSpecifications', 'DryRun'],
    actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:CreateTags'],
    output: ['Return', 'SecurityGroupRules'],
  },
  CopySnapshot: {
    input: {
      SourceRegion: 'eu-west-1',
      SourceSnapshotId: SNAPSHOT,
      Description: 'encrypted',
      Encrypted: true,
      TagSpecifications: tags('snapshot'),
      DryRun,
    },
    optional: ['Description', 'Encrypted', 'TagSpecifications', 'DryRun'],
    actions: ['ec2:CopySnapshot', 'ec2:CopySnapshot', 'ec2:CreateTags'],
    output: ['Tags', 'SnapshotId'],
  },
  CreateKeyPair: {
    input: { KeyName, KeyType: 'ed25519', TagSpecifications: tags('key-pair'), KeyFormat: 'pem', DryRun },
    optional: ['KeyType', 'TagSpecifications', 'KeyFormat', 'DryRun'],
    actions: ['ec2:CreateKeyPair', 'ec2:CreateTags'],
    output: ['KeyPairId', 'Tags', 'KeyName', 'KeyFingerprint', 'KeyMaterial'],
  },
  CreateSecurityGroup: {
    input: { Description: 'Database', GroupName: 'db', TagSpecifications: tags('security-group'), DryRun },
    optional: ['TagSpecifications', 'DryRun'],
    actions: ['ec2:CreateSecurityGroup', 'ec2:CreateSecurityGroup', 'ec2:CreateTags'],
    output: ['GroupId', 'Tags', 'SecurityGroupArn'],
  },
  CreateSnapshot: {
    input: { VolumeId: ids.volume, Description: 'monday', TagSpecifications: tags('snapshot'), DryRun },
    optional: ['Description', 'TagSpecifications', 'DryRun'],
    actions: ['ec2:CreateSnapshot', 'ec2:CreateSnapshot', 'ec2:CreateTags'],
    output: [
      'Tags',
      'StorageTier',
      'SnapshotId',
      'VolumeId',
      'State',
      'StartTime',
      'Progress',
      'OwnerId',
      'Description',
      'VolumeSize',
      'Encrypted',
    ],
  },
  CreateTags: {
    input: { Resources: [InstanceId, GroupId], Tags: [{ Key: 'stage', Value: 'final' }], DryRun },
    optional: ['DryRun'],
    actions: ['ec2:CreateTags', 'ec2:CreateTags'],
    output: [],
  },
  CreateVolume: {
    input: { AvailabilityZone: 'eu-west-1a', Size: 8, Encrypted: true, TagSpecifications: tags('volume'), DryRun },
    optional: ['AvailabilityZone', 'Size', 'Encrypted', 'TagSpecifications', 'DryRun'],
    actions: ['ec2:CreateVolume', 'ec2:CreateTags'],
    output: [...volume, 'Attachments', 'Encrypted', 'KmsKeyId'],
  },
  DeleteKeyPair: {
    input: { KeyName, DryRun },
    optional: ['KeyName', 'DryRun'],
    actions: ['ec2:DeleteKeyPair'],
    output: ['Return', 'KeyPairId'],
    given: [created],
  },
  DeleteSecurityGroup: {
    input: { GroupName: 'db', DryRun },
    optional: ['GroupName', 'DryRun'],
    actions: ['ec2:DeleteSecurityGroup'],
    output: ['Return', 'GroupId'],
    given: [['ec2.CreateSecurityGroup', { GroupName: 'db', Description: 'Database' }]],
  },
  DeleteSnapshot: {
    input: { SnapshotId: SNAPSHOT, DryRun },
    optional: ['DryRun'],
    actions: ['ec2:DeleteSnapshot'],
    output: [],
  },
  DeleteTags: {
    input: { Resources: [InstanceId], Tags: [{ Key: 'team' }], DryRun },
    optional: ['Tags', 'DryRun'],
    actions: ['ec2:DeleteTags'],
    output: [],
  },
  DeleteVolume: {
    input: { VolumeId: LOOSE, DryRun },
    optional: ['DryRun'],
    actions: ['ec2:DeleteVolume'],
    output: [],
  },
  DescribeAccountAttributes: {
    input: { AttributeNames: ['default-vpc'], DryRun },
    optional: ['AttributeNames', 'DryRun'],
    actions: ['ec2:DescribeAccountAttributes'],
    output: ['AccountAttributes'],
  },
  DescribeAvailabilityZones: described('DescribeAvailabilityZones', 'AvailabilityZones'),
  DescribeIamInstanceProfileAssociations: {
    input: { Filters: [], MaxResults: 5 },
    optional: ['Filters', 'MaxResults'],
    actions: ['ec2:DescribeIamInstanceProfileAssociations'],
    output: ['IamInstanceProfileAssociations'],
  },
  DescribeImages: described('DescribeImages', 'Images', { Owners: ['amazon'] }),
  DescribeInstanceAttribute: {
    input: { DryRun, InstanceId, Attribute: 'disableApiTermination' },
    optional: ['DryRun'],
    actions: ['ec2:DescribeInstanceAttribute'],
    output: ['DisableApiTermination', 'InstanceId'],
  },
  DescribeInstances: {
    input: { InstanceIds, DryRun, Filters, MaxResults: 5 },
    optional: ['InstanceIds', 'DryRun', 'Filters', 'MaxResults'],
    actions: ['ec2:DescribeInstances'],
    output: ['Reservations'],
  },
  DescribeKeyPairs: described('DescribeKeyPairs', 'KeyPairs', { IncludePublicKey: true }),
  DescribeRegions: described('DescribeRegions', 'Regions', { AllRegions: false }),
  DescribeSecurityGroupRules: described('DescribeSecurityGroupRules', 'SecurityGroupRules'),
  DescribeSecurityGroups: described('DescribeSecurityGroups', 'SecurityGroups', { GroupIds: [GroupId] }),
  DescribeSnapshots: described('DescribeSnapshots', 'Snapshots', { OwnerIds: ['self'] }),
  DescribeSubnets: described('DescribeSubnets', 'Subnets'),
  DescribeTags: described('DescribeTags', 'Tags'),
  DescribeVolumes: described('DescribeVolumes', 'Volumes'),
  DescribeVpcs: described('DescribeVpcs', 'Vpcs'),
  DetachVolume: {
    input: { VolumeId: EXTRA, Device: '/dev/sdf', Force: false, InstanceId, DryRun },
    optional: ['Device', 'Force', 'InstanceId', 'DryRun'],
    actions: ['ec2:DetachVolume', 'ec2:DetachVolume'],
    output: ['VolumeId', 'InstanceId', 'Device', 'State', 'AttachTime'],
  },
  DisassociateIamInstanceProfile: {
    input: { AssociationId: ids.association },
    actions: ['ec2:DisassociateIamInstanceProfile'],
    output: ['IamInstanceProfileAssociation'],
  },
  EnableEbsEncryptionByDefault: set('EnableEbsEncryptionByDefault', 'EbsEncryptionByDefault'),
  EnableSerialConsoleAccess: set('EnableSerialConsoleAccess', 'SerialConsoleAccessEnabled'),
  EnableSnapshotBlockPublicAccess: {
    input: { State: 'block-all-sharing', DryRun },
    optional: ['DryRun'],
    actions: ['ec2:EnableSnapshotBlockPublicAccess'],
    output: ['State'],
  },
  GetConsoleOutput: {
    input: { InstanceId, Latest: true, DryRun },
    optional: ['Latest', 'DryRun'],
    actions: ['ec2:GetConsoleOutput'],
    output: ['InstanceId', 'Timestamp', 'Output'],
  },
  GetEbsEncryptionByDefault: set('GetEbsEncryptionByDefault', 'EbsEncryptionByDefault'),
  GetInstanceMetadataDefaults: set('GetInstanceMetadataDefaults', 'AccountLevel'),
  GetPasswordData: {
    input: { InstanceId, DryRun },
    optional: ['DryRun'],
    actions: ['ec2:GetPasswordData'],
    output: ['InstanceId', 'Timestamp', 'PasswordData'],
  },
  ImportKeyPair: {
    input: { TagSpecifications: tags('key-pair'), DryRun, KeyName, PublicKeyMaterial: 'ssh-rsa AAAA ana' },
    optional: ['TagSpecifications', 'DryRun'],
    actions: ['ec2:ImportKeyPair', 'ec2:CreateTags'],
    output: ['KeyFingerprint', 'KeyName', 'KeyPairId', 'Tags'],
  },
  ModifyInstanceAttribute: {
    input: { DryRun, InstanceId, DisableApiTermination: { Value: true } },
    optional: ['DryRun', 'DisableApiTermination'],
    actions: ['ec2:ModifyInstanceAttribute'],
    output: [],
  },
  ModifyInstanceMetadataDefaults: {
    input: { HttpTokens: 'required', DryRun },
    optional: ['HttpTokens', 'DryRun'],
    actions: ['ec2:ModifyInstanceMetadataDefaults'],
    output: ['Return'],
  },
  ModifyInstanceMetadataOptions: {
    input: { InstanceId, HttpTokens: 'required', DryRun },
    optional: ['HttpTokens', 'DryRun'],
    actions: ['ec2:ModifyInstanceMetadataOptions'],
    output: ['InstanceId', 'InstanceMetadataOptions'],
  },
  ModifySecurityGroupRules: {
    input: {
      GroupId,
      SecurityGroupRules: [
        {
          SecurityGroupRuleId: ids.rule,
          SecurityGroupRule: { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv4: '198.51.100.0/24' },
        },
      ],
      DryRun,
    },
    optional: ['DryRun'],
    actions: ['ec2:ModifySecurityGroupRules'],
    output: ['Return'],
  },
  ModifySnapshotAttribute: {
    input: {
      SnapshotId: SNAPSHOT,
      Attribute: 'createVolumePermission',
      OperationType: 'add',
      UserIds: ['444455556666'],
      DryRun,
    },
    optional: ['Attribute', 'OperationType', 'UserIds', 'DryRun'],
    actions: ['ec2:ModifySnapshotAttribute'],
    output: [],
  },
  RebootInstances: changed('RebootInstances', []),
  ReplaceIamInstanceProfileAssociation: {
    input: { IamInstanceProfile, AssociationId: ids.association },
    actions: ['ec2:ReplaceIamInstanceProfileAssociation', 'iam:PassRole'],
    output: ['IamInstanceProfileAssociation'],
  },
  RevokeSecurityGroupEgress: {
    input: { GroupId, IpPermissions: everything, DryRun },
    optional: ['IpPermissions', 'DryRun'],
    actions: ['ec2:RevokeSecurityGroupEgress'],
    output: ['Return', 'RevokedSecurityGroupRules'],
  },
  RevokeSecurityGroupIngress: {
    input: { GroupId, IpPermissions: https, DryRun },
    optional: ['GroupId', 'IpPermissions', 'DryRun'],
    actions: ['ec2:RevokeSecurityGroupIngress'],
    output: ['Return', 'RevokedSecurityGroupRules'],
  },
  RunInstances: {
    input: {
      ImageId,
      InstanceType: 't3.micro',
      KeyName,
      MaxCount: 1,
      MinCount: 1,
      SecurityGroupIds: [GroupId],
      TagSpecifications: tags('instance'),
      MetadataOptions: { HttpTokens: 'required' },
      IamInstanceProfile,
      DryRun,
    },
    optional: [
      'ImageId',
      'InstanceType',
      'KeyName',
      'SecurityGroupIds',
      'TagSpecifications',
      'MetadataOptions',
      'IamInstanceProfile',
      'DryRun',
    ],
    actions: [...Array.from({ length: 7 }, () => 'ec2:RunInstances'), 'iam:PassRole', 'ec2:CreateTags'],
    output: ['ReservationId', 'OwnerId', 'Groups', 'Instances'],
    given: [created],
  },
  StartInstances: changed('StartInstances', ['StartingInstances']),
  StopInstances: changed('StopInstances', ['StoppingInstances']),
  TerminateInstances: changed('TerminateInstances', ['TerminatingInstances']),
  UpdateSecurityGroupRuleDescriptionsIngress: {
    input: { DryRun, GroupId, IpPermissions: https },
    optional: ['DryRun', 'GroupId', 'IpPermissions'],
    actions: ['ec2:UpdateSecurityGroupRuleDescriptionsIngress'],
    output: ['Return'],
  },
}
