import { castDraft, type Draft } from 'immer'
import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import type { Permission, World } from '../../types.ts'
import { type Asking, ec2Operation } from './ec2Operation.ts'
import { newPrivateIp, newPublicIp, newResourceId } from './ids.ts'
import { findKey, keyNamed } from './keys.ts'
import {
  type AskedLaunch,
  type Disk,
  disksFor,
  groupsFor,
  hasPublicIp,
  metadataFor,
  subnetFor,
  typeOf,
} from './launch.ts'
import { launch } from './launchFields.ts'
import { findImage, lookUpImage } from './images.ts'
import { vpcOf } from './network.ts'
import { findProfile, passesRole, profileArn } from './profiles.ts'
import { ec2Arn, resourceKeys } from './resources.ts'
import type { Ec2State, Instance } from './state.ts'
import { requestKeysFor, tagging, tagsFor } from './tags.ts'
import { instanceView, reservationView } from './views.ts'

const input = z.strictObject(launch)
type Input = z.infer<typeof input>

const LARGEST = 20 // instances at a time here; AWS counts virtual processors

/**
 * One permission for each thing that a launch touches. AWS: Service Authorization Reference, Amazon EC2, RunInstances,
 * 2026-11.
 */
export const RunInstances = ec2Operation({
  input,
  readOnly: false,
  needs: (asked, at) => [
    ...launches(asked, at),
    ...passesRole(at.world, at.account, asked.IamInstanceProfile),
    ...tagging(at.account, 'RunInstances', asked.TagSpecifications),
  ],
  run(state, asked, { draft, account }) {
    const { MinCount, MaxCount } = asked
    if (MinCount < 1 || MaxCount < MinCount)
      fail(
        'InvalidParameterValue',
        `Value (${MinCount}) for parameter minCount is invalid. It must be between 1 and maxCount.`,
      )
    if (MinCount > LARGEST)
      fail(
        'InstanceLimitExceeded',
        `You have requested more instances (${MinCount}) than your current instance limit of ${LARGEST} allows for the specified instance type.`,
      )
    findImage(asked.ImageId)
    if (asked.KeyName !== undefined) findKey(state, asked.KeyName)
    const reservationId = newResourceId(draft, 'r')
    const made = Array.from({ length: Math.min(MaxCount, LARGEST) }, () =>
      launched(draft, state, asked, { account, reservationId }),
    )
    return {
      ...reservationView(account, reservationId),
      Instances: made.map((one) => instanceView(draft, account, state, one, 'pending')),
    }
  },
})

function launches(asked: Input, { account, state, world }: Asking): readonly Permission[] {
  const { ImageId = '*', KeyName, TagSpecifications } = asked
  const image = lookUpImage(asked.ImageId)
  const subnet = subnetFor(account, asked)
  const metadata = metadataFor(state, undefined, asked.MetadataOptions)
  const common = { 'ec2:Region': REGION, 'ec2:AvailabilityZone': subnet.zone }
  const vpc = ec2Arn(account, 'vpc', vpcOf(account))
  const on = (type: string, id: string, context: NonNullable<Permission['context']>): Permission => ({
    action: 'ec2:RunInstances',
    resource: type === 'image' ? `arn:aws:ec2:${REGION}::image/${id}` : ec2Arn(account, type, id),
    context: { ...common, ...context, ...requestKeysFor(type, TagSpecifications) },
  })
  const key = KeyName === undefined ? undefined : keyNamed(state, KeyName)
  const profile = asked.IamInstanceProfile && findProfile(world, account, asked.IamInstanceProfile)
  return [
    on('instance', '*', {
      'ec2:InstanceType': typeOf(asked),
      'ec2:MetadataHttpTokens': metadata.HttpTokens,
      'ec2:MetadataHttpEndpoint': metadata.HttpEndpoint,
      'ec2:MetadataHttpPutResponseHopLimit': String(metadata.HttpPutResponseHopLimit),
      'ec2:EbsOptimized': String(asked.EbsOptimized ?? false),
      'ec2:RootDeviceType': 'ebs',
      'ec2:Tenancy': 'default',
      ...(profile && { 'ec2:InstanceProfile': profileArn(account, profile) }),
    }),
    on('image', ImageId, {
      'ec2:ImageID': ImageId,
      'ec2:ImageType': 'machine',
      'ec2:Public': 'true',
      'ec2:RootDeviceType': 'ebs',
      ...(image && { 'ec2:Owner': image.alias }),
    }),
    on('subnet', subnet.id, { 'ec2:SubnetID': subnet.id, 'ec2:Vpc': vpc }),
    on('network-interface', '*', {
      'ec2:Subnet': ec2Arn(account, 'subnet', subnet.id),
      'ec2:Vpc': vpc,
      'ec2:AssociatePublicIpAddress': String(hasPublicIp(asked)),
    }),
    ...groupsFor(account, state, asked).map((id) =>
      on('security-group', id, { ...resourceKeys(state, id), 'ec2:Vpc': vpc }),
    ),
    ...disksFor(account, state, image, asked).map(({ encrypted, size, type }) =>
      on('volume', '*', {
        'ec2:Encrypted': String(encrypted),
        'ec2:VolumeSize': String(size),
        'ec2:VolumeType': type,
      }),
    ),
    ...(KeyName === undefined
      ? []
      : [on('key-pair', KeyName, { ...resourceKeys(state, key?.id ?? ''), 'ec2:KeyPairName': KeyName })]),
  ]
}

function launched(
  draft: Draft<World>,
  state: Draft<Ec2State>,
  asked: Input,
  { account, reservationId }: { readonly account: string; readonly reservationId: string },
): Instance {
  const image = findImage(asked.ImageId)
  const subnet = subnetFor(account, asked)
  const id = newResourceId(draft, 'i')
  const profile = asked.IamInstanceProfile && findProfile(draft, account, asked.IamInstanceProfile)
  const one: Instance = {
    id,
    reservationId,
    imageId: image.id,
    type: typeOf(asked),
    state: 'running',
    launched: draft.now,
    subnetId: subnet.id,
    interfaceId: newResourceId(draft, 'eni'),
    privateIp: asked.PrivateIpAddress ?? newPrivateIp(draft, subnet.cidr),
    groups: groupsFor(account, state, asked),
    metadata: metadataFor(state, image, asked.MetadataOptions),
    volumes: disksFor(account, state, image, asked).map((disk) =>
      attach(draft, state, disk, { asked, id, zone: subnet.zone }),
    ),
    shutdown: asked.InstanceInitiatedShutdownBehavior ?? 'stop',
    ebsOptimized: asked.EbsOptimized ?? false,
    tags: tagsFor('instance', asked.TagSpecifications),
    ...present({
      publicIp: hasPublicIp(asked) ? newPublicIp(draft) : undefined,
      keyName: asked.KeyName,
      keepsOnTermination: asked.DisableApiTermination,
      keepsOnStop: asked.DisableApiStop,
      userData: asked.UserData,
      profile: profile && {
        id: `iip-assoc-0${letters(draft.serial++, 16, HEX)}`,
        name: profile.instanceProfileName,
        since: draft.now,
      },
    }),
  }
  state.instances[id] = castDraft(one)
  return one
}

function attach(
  draft: Draft<World>,
  state: Draft<Ec2State>,
  { device, ...disk }: Disk,
  { asked, id: instanceId, zone }: { readonly asked: AskedLaunch & Input; readonly id: string; readonly zone: string },
): string {
  const id = newResourceId(draft, 'vol')
  state.volumes[id] = {
    id,
    ...disk,
    zone,
    created: draft.now,
    attached: { instanceId, device },
    tags: tagsFor('volume', asked.TagSpecifications),
  }
  return id
}
