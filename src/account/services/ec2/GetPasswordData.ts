import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry } from './fields.ts'
import { lookUpImage } from './images.ts'
import { material } from './keys.ts'
import { find } from './resources.ts'

/** Of Windows, encrypted with the key pair of the launch; of Linux there is none. */
export const GetPasswordData = ec2Operation({
  input: z.strictObject({ InstanceId: z.string(), ...dry }),
  readOnly: true,
  needs: ({ InstanceId }, at) => onEach('ec2:GetPasswordData', [InstanceId], at),
  run(state, { InstanceId }) {
    const { imageId, keyName, launched } = find(state, 'instance', InstanceId)
    const has = lookUpImage(imageId)?.platform === 'Windows' && keyName !== undefined
    return { InstanceId, Timestamp: iso(launched), PasswordData: has ? `${material(launched, 342)}==` : '' }
  },
})
