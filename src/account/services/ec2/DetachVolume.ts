import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, flag, text } from './fields.ts'
import { find } from './resources.ts'
import { attachmentView } from './views.ts'

export const DetachVolume = ec2Operation({
  input: z.strictObject({ Device: text, Force: flag, InstanceId: text, VolumeId: z.string(), ...dry }),
  readOnly: false,
  needs: ({ InstanceId, VolumeId }, at) =>
    onEach('ec2:DetachVolume', [...Object.values(present({ InstanceId })), VolumeId], at),
  run(state, { InstanceId, VolumeId, Device }, { draft }) {
    const volume = find(state, 'volume', VolumeId)
    const { attached } = volume
    if (!attached) return fail('IncorrectState', `Volume '${VolumeId}' is in the 'available' state.`)
    if ((InstanceId ?? attached.instanceId) !== attached.instanceId || (Device ?? attached.device) !== attached.device)
      fail('InvalidAttachment.NotFound', `The volume '${VolumeId}' is not attached so.`)
    const instance = find(state, 'instance', attached.instanceId)
    if (instance.volumes[0] === VolumeId && instance.state === 'running')
      fail('OperationNotPermitted', `Unable to detach root volume '${VolumeId}' from instance '${instance.id}'`)
    const view = attachmentView(volume, 'detaching', draft.now)
    instance.volumes = instance.volumes.filter((id) => id !== VolumeId)
    delete volume.attached
    return view
  },
})
