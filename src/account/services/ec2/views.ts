// Instances, volumes and snapshots as EC2 answers with them; members in the order of the API.
// AWS: EC2 API Reference, 2026-11.

import { iso } from '../../clock.ts'
import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import type { AccountId, World } from '../../types.ts'
import { lookUpImage } from './images.ts'
import { subnetsOf, vpcOf } from './network.ts'
import { profileView } from './profiles.ts'
import type { Ec2State, Instance, MetadataOptions, Snapshot, Volume } from './state.ts'
import { tagList } from './tags.ts'

export const STATES = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
} as const
export type StateName = keyof typeof STATES

export function stateView(Name: StateName) {
  return { Code: STATES[Name], Name }
}

export function instanceView(
  world: World,
  account: AccountId,
  state: Ec2State,
  one: Instance,
  now: StateName = one.state,
) {
  const image = lookUpImage(one.imageId)
  // SIMPLIFIED: what runs in another Region is listed with all the others, and its subnet is one of this Region.
  const zone = one.zone ?? subnetsOf(account).find(({ id }) => id === one.subnetId)?.zone ?? ''
  const region = one.zone?.slice(0, -1) ?? REGION
  const gone = one.state === 'terminated'
  return {
    Architecture: image?.architecture ?? 'x86_64',
    BlockDeviceMappings: one.volumes.map((VolumeId) => ({
      DeviceName: state.volumes[VolumeId]?.attached?.device ?? image?.device ?? '',
      Ebs: { Status: 'attached', VolumeId },
    })),
    EbsOptimized: one.ebsOptimized,
    EnaSupport: true,
    Hypervisor: 'xen',
    ...present({
      IamInstanceProfile: one.profile && profileView(world, account, one.profile.name),
    }),
    RootDeviceName: image?.device ?? '',
    RootDeviceType: 'ebs',
    SecurityGroups: gone ? [] : groupsView(state, one.groups),
    Tags: tagList(one.tags),
    VirtualizationType: 'hvm',
    MetadataOptions: metadataView(one.metadata),
    InstanceId: one.id,
    ImageId: one.imageId,
    State: stateView(now),
    PrivateDnsName: gone ? '' : `ip-${one.privateIp.replaceAll('.', '-')}.${region}.compute.internal`,
    PublicDnsName:
      one.publicIp === undefined || gone
        ? ''
        : `ec2-${one.publicIp.replaceAll('.', '-')}.${region}.compute.amazonaws.com`,
    ...present({ KeyName: one.keyName }),
    InstanceType: one.type,
    LaunchTime: iso(one.launched),
    Placement: { AvailabilityZone: zone, Tenancy: 'default' },
    Monitoring: { State: 'disabled' },
    ...(!gone && { SubnetId: one.subnetId, VpcId: vpcOf(account), PrivateIpAddress: one.privateIp }),
    ...present({ PublicIpAddress: gone ? undefined : one.publicIp }),
  }
}

export function metadataView(options: MetadataOptions) {
  const { HttpTokens, HttpPutResponseHopLimit, HttpEndpoint, HttpProtocolIpv6, InstanceMetadataTags } = options
  return {
    State: 'applied',
    HttpTokens,
    HttpPutResponseHopLimit,
    HttpEndpoint,
    HttpProtocolIpv6,
    InstanceMetadataTags,
  }
}

export function groupsView(state: Ec2State, ids: readonly string[]) {
  return ids.map((GroupId) => ({ GroupId, GroupName: state.securityGroups[GroupId]?.name ?? '' }))
}

export function reservationView(account: AccountId, id: string) {
  return { ReservationId: id, OwnerId: account, Groups: [] }
}

/** Attaching and detaching are answered before they are done. */
export function attachmentView({ id, attached }: Volume, State: 'attaching' | 'detaching', now: number) {
  return {
    VolumeId: id,
    InstanceId: attached?.instanceId ?? '',
    Device: attached?.device ?? '',
    State,
    AttachTime: iso(now),
  }
}

export function volumeView(one: Volume) {
  const { attached } = one
  return {
    Tags: tagList(one.tags),
    VolumeType: one.type,
    VolumeId: one.id,
    Size: one.size,
    SnapshotId: one.snapshotId ?? '',
    AvailabilityZone: one.zone,
    State: attached ? 'in-use' : 'available',
    CreateTime: iso(one.created),
    Attachments: attached
      ? [{ VolumeId: one.id, InstanceId: attached.instanceId, Device: attached.device, State: 'attached' }]
      : [],
    Encrypted: one.encrypted,
    ...present({ KmsKeyId: one.keyId }),
  }
}

export function snapshotView(account: AccountId, one: Snapshot) {
  return {
    Tags: tagList(one.tags),
    StorageTier: 'standard',
    SnapshotId: one.id,
    VolumeId: one.volumeId,
    State: 'completed',
    StartTime: iso(one.started),
    Progress: '100%',
    OwnerId: account,
    Description: one.description,
    VolumeSize: one.size,
    Encrypted: one.encrypted,
    ...present({ KmsKeyId: one.keyId }),
  }
}
