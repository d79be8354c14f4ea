import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry } from './fields.ts'
import { find } from './resources.ts'

export const DeleteVolume = ec2Operation({
  input: z.strictObject({ VolumeId: z.string(), ...dry }),
  readOnly: false,
  needs: ({ VolumeId }, at) => onEach('ec2:DeleteVolume', [VolumeId], at),
  run(state, { VolumeId }) {
    const { attached } = find(state, 'volume', VolumeId)
    if (attached) fail('VolumeInUse', `Volume ${VolumeId} is currently attached to ${attached.instanceId}`)
    delete state.volumes[VolumeId]
    return {}
  },
})
