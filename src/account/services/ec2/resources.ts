// Everything that has an id: its ARN, its tags, and AWS's words when there is none.
// AWS: EC2 API Reference, "Error codes"; Service Authorization Reference, Amazon EC2, 2026-11.

import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import type { AccountId, Permission } from '../../types.ts'
import type { Ec2State, Tags } from './state.ts'

type Context = NonNullable<Permission['context']>
type Kept = Exclude<keyof Ec2State, 'settings'>

interface Kind {
  readonly prefix: string
  readonly type: string // in ARNs and tags
  readonly of: Kept
  readonly missing: (id: string) => readonly [code: string, words: string]
}

export const KINDS = {
  instance: {
    prefix: 'i-',
    type: 'instance',
    of: 'instances',
    missing: (id) => ['InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`],
  },
  securityGroup: {
    prefix: 'sg-',
    type: 'security-group',
    of: 'securityGroups',
    missing: (id) => ['InvalidGroup.NotFound', `The security group '${id}' does not exist`],
  },
  keyPair: {
    prefix: 'key-',
    type: 'key-pair',
    of: 'keyPairs',
    missing: (id) => ['InvalidKeyPair.NotFound', `The key pair '${id}' does not exist`],
  },
  volume: {
    prefix: 'vol-',
    type: 'volume',
    of: 'volumes',
    missing: (id) => ['InvalidVolume.NotFound', `The volume '${id}' does not exist.`],
  },
  snapshot: {
    prefix: 'snap-',
    type: 'snapshot',
    of: 'snapshots',
    missing: (id) => ['InvalidSnapshot.NotFound', `The snapshot '${id}' does not exist.`],
  },
  address: {
    prefix: 'eipalloc-',
    type: 'elastic-ip',
    of: 'addresses',
    missing: (id) => ['InvalidAllocationID.NotFound', `The allocation ID '${id}' does not exist`],
  },
} as const satisfies Readonly<Record<string, Kind>>
export type KindName = keyof typeof KINDS

export function ec2Arn(account: AccountId, type: string, id: string): string {
  return `arn:aws:ec2:${REGION}:${account}:${type}/${id}`
}

export function find<K extends KindName>(
  state: Draft<Ec2State>,
  kind: K,
  id: string,
): Draft<Ec2State>[(typeof KINDS)[K]['of']][string] {
  const { of, missing } = KINDS[kind]
  // The table says which map holds which kind.
  const held: Readonly<Record<string, unknown>> = state[of]
  return (own(held, id) ?? fail(...missing(id))) as Draft<Ec2State>[(typeof KINDS)[K]['of']][string]
}

export function kindOf(id: string): Kind | undefined {
  return Object.values<Kind>(KINDS).find(({ prefix }) => id.startsWith(prefix))
}

/** What carries tags, by its id; undefined when there is nothing of that id. */
export function tagged(state: Draft<Ec2State>, id: string): { tags: Record<string, string> } | undefined {
  const kind = kindOf(id)
  if (!kind) return undefined
  const held: Readonly<Record<string, { tags: Record<string, string> }>> = state[kind.of]
  return own(held, id)
}

/** aws:ResourceTag and its older name. */
function tagKeys(tags: Tags = {}): Context {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`ec2:ResourceTag/${key}`, value],
    ]),
  )
}

/** What the engine may look at of something that is there. */
export function resourceKeys(state: Ec2State, id: string): Context {
  const instance = own(state.instances, id)
  const volume = own(state.volumes, id)
  const snapshot = own(state.snapshots, id)
  const key = own(state.keyPairs, id)
  return {
    'ec2:Region': REGION,
    ...tagKeys(
      (instance ?? volume ?? snapshot ?? key ?? own(state.securityGroups, id) ?? own(state.addresses, id))?.tags,
    ),
    ...(instance && {
      'ec2:InstanceID': id,
      'ec2:InstanceType': instance.type,
      'ec2:MetadataHttpTokens': instance.metadata.HttpTokens,
      'ec2:MetadataHttpEndpoint': instance.metadata.HttpEndpoint,
      'ec2:MetadataHttpPutResponseHopLimit': String(instance.metadata.HttpPutResponseHopLimit),
      'ec2:EbsOptimized': String(instance.ebsOptimized),
      'ec2:RootDeviceType': 'ebs',
      'ec2:Tenancy': 'default',
    }),
    ...(volume && {
      'ec2:VolumeID': id,
      'ec2:Encrypted': String(volume.encrypted),
      'ec2:VolumeSize': String(volume.size),
      'ec2:VolumeType': volume.type,
    }),
    ...(snapshot && { 'ec2:SnapshotID': id, 'ec2:VolumeSize': String(snapshot.size) }),
    ...(key && { 'ec2:KeyPairName': key.name, 'ec2:KeyPairType': key.type }),
    ...(id.startsWith('sg-') && { 'ec2:SecurityGroupID': id }),
  }
}
