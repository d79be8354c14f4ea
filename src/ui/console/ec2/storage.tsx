import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { when } from '../words.ts'
import { nameIn } from './instances.tsx'

export const KeyPairsPage = page({
  kind: 'EC2',
  title: 'Key pairs',
  tabs: [
    list({
      title: 'Key pairs',
      about: 'For signing in to instances with SSH. The private half is shown once, when the pair is made.',
      operation: 'ec2.DescribeKeyPairs',
      rows: ({ KeyPairs }) => KeyPairs,
      key: ({ KeyName }) => KeyName,
      columns: {
        ID: ({ KeyPairId }) => KeyPairId,
        Type: ({ KeyType }) => KeyType,
        Created: ({ CreateTime }) => when(CreateTime),
      },
      create: (on) => [
        on('ec2.CreateKeyPair'),
        on('ec2.ImportKeyPair', { label: 'Import a public key', ask: ['KeyName', 'PublicKeyMaterial'] }),
      ],
      actions: (on) => [on('ec2.DeleteKeyPair', { label: 'Delete', known: ({ KeyName }) => ({ KeyName }) })],
      empty: 'There are no key pairs.',
    }),
  ],
})

export const VolumesPage = page({
  kind: 'EC2',
  title: 'Volumes and snapshots',
  tabs: [
    list({
      title: 'Volumes',
      about: 'The disks of instances.',
      operation: 'ec2.DescribeVolumes',
      rows: ({ Volumes }) => Volumes,
      key: ({ VolumeId }) => VolumeId,
      columns: {
        Name: ({ Tags }) => nameIn(Tags),
        'Size in GiB': ({ Size }) => Size,
        State: ({ State }) => State,
        'Attached to': ({ Attachments }) => Attachments.map(({ InstanceId }) => InstanceId).join(', '),
        Encrypted: ({ Encrypted }) => Encrypted,
      },
      create: (on) => [
        on('ec2.CreateVolume', {
          start: () => ({ AvailabilityZone: 'eu-west-1a', Size: 8, VolumeType: 'gp3' as const, Encrypted: true }),
          ask: ['AvailabilityZone', 'Size', 'VolumeType', 'Encrypted'],
        }),
      ],
      actions: (on) => [
        on('ec2.CreateSnapshot', { label: 'Snapshot', known: ({ VolumeId }) => ({ VolumeId }) }),
        on('ec2.AttachVolume', { label: 'Attach', when: isFree, known: ({ VolumeId }) => ({ VolumeId }) }),
        on('ec2.DetachVolume', {
          label: 'Detach',
          danger: true,
          when: (volume) => !isFree(volume),
          known: ({ VolumeId }) => ({ VolumeId }),
        }),
        on('ec2.DeleteVolume', { label: 'Delete', when: isFree, known: ({ VolumeId }) => ({ VolumeId }) }),
      ],
      empty: 'There are no volumes.',
    }),
    list({
      title: 'Snapshots',
      about: 'Copies of volumes. One that is shared with everybody gives away what was on the disk.',
      operation: 'ec2.DescribeSnapshots',
      input: () => ({ OwnerIds: ['self'] }),
      rows: ({ Snapshots }) => Snapshots,
      key: ({ SnapshotId }) => SnapshotId,
      columns: {
        Volume: ({ VolumeId }) => VolumeId,
        'Size in GiB': ({ VolumeSize }) => VolumeSize,
        Encrypted: ({ Encrypted }) => Encrypted,
        Made: ({ StartTime }) => when(StartTime),
        Description: ({ Description }) => Description,
      },
      actions: (on) => [
        on('ec2.ModifySnapshotAttribute', {
          label: 'Share',
          known: ({ SnapshotId }) => ({ SnapshotId, Attribute: 'createVolumePermission' as const }),
          ask: ['OperationType', 'UserIds', 'GroupNames'],
        }),
        on('ec2.DeleteSnapshot', { label: 'Delete', known: ({ SnapshotId }) => ({ SnapshotId }) }),
      ],
      empty: 'There are no snapshots.',
    }),
    facts({
      title: 'Encryption',
      about: 'With encryption by default, every new volume is encrypted, whatever a request says.',
      operation: 'ec2.GetEbsEncryptionByDefault',
      facts: { 'Encrypt new volumes': ({ EbsEncryptionByDefault }) => EbsEncryptionByDefault },
      actions: (on) => [
        on('ec2.EnableEbsEncryptionByDefault', {
          label: 'Switch on',
          when: ({ output }) => !output.EbsEncryptionByDefault,
        }),
      ],
    }),
  ],
})

function isFree({ State }: { readonly State: string }): boolean {
  return State === 'available'
}
