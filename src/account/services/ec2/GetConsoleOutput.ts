import * as z from 'zod/mini'
import { base64 } from '../../base64.ts'
import { iso } from '../../clock.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, flag } from './fields.ts'
import { lookUpImage } from './images.ts'
import { find } from './resources.ts'

/** SIMPLIFIED: a line of a machine that has come up. */
export const GetConsoleOutput = ec2Operation({
  input: z.strictObject({ InstanceId: z.string(), Latest: flag, ...dry }),
  readOnly: true,
  needs: ({ InstanceId }, at) => onEach('ec2:GetConsoleOutput', [InstanceId], at),
  run(state, { InstanceId }) {
    const one = find(state, 'instance', InstanceId)
    const name = lookUpImage(one.imageId)?.description ?? ''
    return {
      InstanceId,
      Timestamp: iso(one.launched),
      Output: base64(`${name}\r\nip-${one.privateIp.replaceAll('.', '-')} login: \r\n`),
    }
  },
})
