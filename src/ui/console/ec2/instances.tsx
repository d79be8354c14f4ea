import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { lastOf, tagsOf, when } from '../words.ts'

export const InstancesPage = page({
  kind: 'EC2',
  title: 'Instances',
  tabs: [
    list({
      title: 'Instances',
      operation: 'ec2.DescribeInstances',
      rows: ({ Reservations }) => Reservations.flatMap(({ Instances }) => Instances),
      key: ({ InstanceId }) => InstanceId,
      to: ({ InstanceId }) => `ec2/instances/${InstanceId}`,
      columns: {
        Name: ({ Tags }) => nameIn(Tags),
        State: ({ State }) => State.Name,
        Type: ({ InstanceType }) => InstanceType,
        Zone: ({ Placement }) => Placement.AvailabilityZone,
        'Public address': ({ PublicIpAddress }) => PublicIpAddress,
        Role: ({ IamInstanceProfile }) => IamInstanceProfile && lastOf(IamInstanceProfile.Arn),
        'IMDSv2 only': ({ MetadataOptions }) => MetadataOptions.HttpTokens === 'required',
      },
      create: (on) => [
        on('ec2.RunInstances', {
          label: 'Launch instance',
          start: () => ({ InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 }),
          ask: ['ImageId', 'InstanceType', 'MinCount', 'MaxCount', 'KeyName', 'SecurityGroupIds', 'MetadataOptions'],
        }),
      ],
      empty: 'There are no instances.',
    }),
  ],
})

export function nameIn(tags: readonly { readonly Key: string; readonly Value: string }[]): string | undefined {
  return tags.find(({ Key }) => Key === 'Name')?.Value
}

const one = (id: string): { InstanceIds: string[] } => ({ InstanceIds: [id] })

export const InstancePage = page({
  kind: 'EC2 instance',
  actions: (on) => [
    on('ec2.StartInstances', { label: 'Start', known: one }),
    on('ec2.StopInstances', { label: 'Stop', known: one }),
    on('ec2.RebootInstances', { label: 'Reboot', known: one }),
    on('ec2.TerminateInstances', { label: 'Terminate', known: one, next: 'ec2/instances' }),
  ],
  tabs: [
    facts({
      title: 'About',
      operation: 'ec2.DescribeInstances',
      input: one,
      facts: {
        Name: ({ Reservations: [found] }) => nameIn(found?.Instances[0]?.Tags ?? []),
        State: ({ Reservations: [found] }) => found?.Instances[0]?.State.Name,
        Type: ({ Reservations: [found] }) => found?.Instances[0]?.InstanceType,
        Zone: ({ Reservations: [found] }) => found?.Instances[0]?.Placement.AvailabilityZone,
        Image: ({ Reservations: [found] }) => found?.Instances[0]?.ImageId,
        'Public address': ({ Reservations: [found] }) => found?.Instances[0]?.PublicIpAddress,
        'Private address': ({ Reservations: [found] }) => found?.Instances[0]?.PrivateIpAddress,
        'Key pair': ({ Reservations: [found] }) => found?.Instances[0]?.KeyName,
        'Instance profile': ({ Reservations: [found] }) => found?.Instances[0]?.IamInstanceProfile?.Arn,
        'Security groups': ({ Reservations: [found] }) =>
          found?.Instances[0]?.SecurityGroups.map(({ GroupId }) => GroupId).join(', '),
        Launched: ({ Reservations: [found] }) => when(found?.Instances[0]?.LaunchTime),
        Tags: ({ Reservations: [found] }) => tagsOf(found?.Instances[0]?.Tags),
      },
      actions: (on) => [
        on('ec2.AssociateIamInstanceProfile', {
          label: 'Give it a role',
          known: ({ name }) => ({ InstanceId: name }),
          when: ({ output }) => output.Reservations[0]?.Instances[0]?.IamInstanceProfile === undefined,
        }),
        on('ec2.CreateTags', { label: 'Add tags', known: ({ name }) => ({ Resources: [name] }) }),
      ],
    }),
    facts({
      title: 'Metadata',
      about:
        'Programs on the instance fetch the role’s keys from a local address. Version 2 (IMDSv2) asks for a token first, so that a tricked web server gives nothing away.',
      operation: 'ec2.DescribeInstances',
      input: one,
      facts: {
        'Token (IMDSv2)': ({ Reservations: [found] }) => found?.Instances[0]?.MetadataOptions.HttpTokens,
        'Local address': ({ Reservations: [found] }) => found?.Instances[0]?.MetadataOptions.HttpEndpoint,
        'Hops that an answer may travel': ({ Reservations: [found] }) =>
          found?.Instances[0]?.MetadataOptions.HttpPutResponseHopLimit,
        'Shows tags': ({ Reservations: [found] }) => found?.Instances[0]?.MetadataOptions.InstanceMetadataTags,
      },
      actions: (on) => [
        on('ec2.ModifyInstanceMetadataOptions', {
          label: 'Edit',
          known: ({ name }) => ({ InstanceId: name }),
          start: () => ({ HttpTokens: 'required' as const }),
          ask: ['HttpTokens', 'HttpEndpoint', 'HttpPutResponseHopLimit'],
        }),
      ],
    }),
    list({
      title: 'Role',
      operation: 'ec2.DescribeIamInstanceProfileAssociations',
      input: (id) => ({ Filters: [{ Name: 'instance-id', Values: [id] }] }),
      rows: ({ IamInstanceProfileAssociations }) => IamInstanceProfileAssociations,
      key: ({ AssociationId }) => AssociationId,
      columns: {
        'Instance profile': ({ IamInstanceProfile }) => IamInstanceProfile?.Arn,
        State: ({ State }) => State,
      },
      actions: (on) => [
        on('ec2.ReplaceIamInstanceProfileAssociation', {
          label: 'Replace',
          known: ({ AssociationId }) => ({ AssociationId }),
        }),
        on('ec2.DisassociateIamInstanceProfile', {
          label: 'Take away',
          danger: true,
          known: ({ AssociationId }) => ({ AssociationId }),
        }),
      ],
      empty: 'The instance has no role.',
    }),
  ],
})
