import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, count } from './fields.ts'
import { subnetsOf } from './network.ts'
import { find } from './resources.ts'
import { attachmentView } from './views.ts'

export const AttachVolume = ec2Operation({
  input: z.strictObject({
    Device: z.string(),
    InstanceId: z.string(),
    VolumeId: z.string(),
    EbsCardIndex: count,
    ...dry,
  }),
  readOnly: false,
  needs: ({ InstanceId, VolumeId }, at) => onEach('ec2:AttachVolume', [InstanceId, VolumeId], at),
  run(state, { Device: device, InstanceId, VolumeId }, { draft, account }) {
    const volume = find(state, 'volume', VolumeId)
    const instance = find(state, 'instance', InstanceId)
    if (volume.attached) fail('VolumeInUse', `${VolumeId} is already attached to an instance`)
    const zone = subnetsOf(account).find(({ id }) => id === instance.subnetId)?.zone
    if (zone !== volume.zone)
      fail(
        'InvalidVolume.ZoneMismatch',
        `The volume '${VolumeId}' is not in the same availability zone as instance '${InstanceId}'`,
      )
    const inUse = Object.values(state.volumes).some(
      ({ attached }) => attached?.instanceId === InstanceId && attached.device === device,
    )
    if (inUse)
      fail(
        'InvalidParameterValue',
        `Invalid value '${device}' for unixDevice. Attachment point ${device} is already in use`,
      )
    volume.attached = { instanceId: InstanceId, device }
    instance.volumes.push(VolumeId)
    return attachmentView(volume, 'attaching', draft.now)
  },
})
