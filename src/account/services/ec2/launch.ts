// What a launch asks for, with the defaults of the account, the image and the network.
// AWS: EC2 API Reference, RunInstances; User Guide, "Configure the Instance Metadata Service options", 2026-11.

import { fail } from '../../operation.ts'
import type { AccountId } from '../../types.ts'
import { type AskedEncryption, encryptionOf } from './encryption.ts'
import type { Image } from './images.ts'
import { defaultGroup, type Subnet, subnetsOf } from './network.ts'
import { groupIn } from './rules.ts'
import type { Ec2State, MetadataOptions } from './state.ts'

export interface AskedLaunch {
  readonly InstanceType?: string | undefined
  readonly SubnetId?: string | undefined
  readonly SecurityGroupIds?: readonly string[] | undefined
  readonly SecurityGroups?: readonly string[] | undefined
  readonly Placement?: { readonly AvailabilityZone?: string | undefined } | undefined
  readonly MetadataOptions?: AskedMetadata | undefined
  readonly BlockDeviceMappings?:
    | readonly { readonly DeviceName?: string | undefined; readonly Ebs?: AskedDisk | undefined }[]
    | undefined
  readonly NetworkInterfaces?:
    | readonly {
        readonly AssociatePublicIpAddress?: boolean | undefined
        readonly SubnetId?: string | undefined
        readonly Groups?: readonly string[] | undefined
      }[]
    | undefined
}
interface AskedDisk extends AskedEncryption {
  readonly VolumeSize?: number | undefined
  readonly VolumeType?: string | undefined
}
type AskedMetadata = { readonly [K in keyof MetadataOptions]?: MetadataOptions[K] | undefined }

/** SIMPLIFIED: the shape of a name, not the list of those that AWS has. */
const TYPE = /^[a-z][a-z0-9-]*\.(nano|micro|small|medium|large|\d*xlarge|metal(-\d+xl)?)$/
const DEFAULT_TYPE = 'm1.small'

export function typeOf({ InstanceType = DEFAULT_TYPE }: AskedLaunch): string {
  return TYPE.test(InstanceType)
    ? InstanceType
    : fail('InvalidParameterValue', `Invalid value '${InstanceType}' for InstanceType.`)
}

export function subnetFor(account: AccountId, asked: AskedLaunch): Subnet {
  const wanted = asked.SubnetId ?? asked.NetworkInterfaces?.[0]?.SubnetId
  const zone = asked.Placement?.AvailabilityZone
  const subnet = subnetsOf(account).find((one) =>
    wanted === undefined ? zone === undefined || one.zone === zone : one.id === wanted,
  )
  return subnet ?? fail('InvalidSubnetID.NotFound', `The subnet ID '${wanted ?? zone ?? ''}' does not exist`)
}

export function groupsFor(account: AccountId, state: Ec2State, asked: AskedLaunch): readonly string[] {
  const ids = [...(asked.SecurityGroupIds ?? []), ...(asked.NetworkInterfaces?.[0]?.Groups ?? [])]
  const groups = [
    ...ids.map((id) => groupIn(state, id).id),
    ...(asked.SecurityGroups ?? []).map((name) => groupIn(state, undefined, name).id),
  ]
  return groups.length > 0 ? groups : [defaultGroup(account).id]
}

/** What the call says, or the account's default, or the image's. */
export function metadataFor(state: Ec2State, image: Image | undefined, asked: AskedMetadata = {}): MetadataOptions {
  const defaults = state.settings.metadata as AskedMetadata
  const tokens = image?.requiresTokens === true ? ('required' as const) : ('optional' as const)
  return {
    HttpTokens: asked.HttpTokens ?? defaults.HttpTokens ?? tokens,
    HttpPutResponseHopLimit:
      asked.HttpPutResponseHopLimit ?? defaults.HttpPutResponseHopLimit ?? (tokens === 'required' ? 2 : 1),
    HttpEndpoint: asked.HttpEndpoint ?? defaults.HttpEndpoint ?? 'enabled',
    HttpProtocolIpv6: asked.HttpProtocolIpv6 ?? 'disabled',
    InstanceMetadataTags: asked.InstanceMetadataTags ?? defaults.InstanceMetadataTags ?? 'disabled',
  }
}

export interface Disk {
  readonly device: string
  readonly size: number
  readonly type: string
  readonly encrypted: boolean
  readonly keyId?: string
}

/** The root volume, and what else the call names. */
export function disksFor(
  account: AccountId,
  state: Ec2State,
  image: Image | undefined,
  asked: AskedLaunch,
): readonly Disk[] {
  const device = image?.device ?? '/dev/xvda'
  const named = (asked.BlockDeviceMappings ?? []).map(({ DeviceName = device, Ebs = {} }) => ({ DeviceName, Ebs }))
  const all = named.some(({ DeviceName }) => DeviceName === device)
    ? named
    : [{ DeviceName: device, Ebs: {} }, ...named]
  return all.map(({ DeviceName, Ebs }: { DeviceName: string; Ebs: AskedDisk }) => ({
    device: DeviceName,
    size: Ebs.VolumeSize ?? image?.size ?? 8,
    type: Ebs.VolumeType ?? 'gp3',
    ...encryptionOf(state, account, Ebs),
  }))
}

export function hasPublicIp({ NetworkInterfaces }: AskedLaunch): boolean {
  return NetworkInterfaces?.[0]?.AssociatePublicIpAddress ?? true
}
