import * as z from 'zod/mini'
import { base64 } from '../../base64.ts'
import { present } from '../../present.ts'
import { ATTRIBUTES } from './attributes.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry } from './fields.ts'
import { lookUpImage } from './images.ts'
import { find } from './resources.ts'
import { groupsView } from './views.ts'

/** SIMPLIFIED: attributes that nothing here depends on come without a value. */
export const DescribeInstanceAttribute = ec2Operation({
  input: z.strictObject({ ...dry, InstanceId: z.string(), Attribute: z.enum(ATTRIBUTES) }),
  readOnly: true,
  needs: ({ InstanceId }, at) => onEach('ec2:DescribeInstanceAttribute', [InstanceId], at),
  run(state, { InstanceId, Attribute }) {
    const one = find(state, 'instance', InstanceId)
    const shows = (name: string) => Attribute === name
    const value = <T>(name: string, held: T) => (shows(name) ? { Value: held } : undefined)
    return {
      ...present({
        DisableApiTermination: value('disableApiTermination', one.keepsOnTermination ?? false),
        EbsOptimized: value('ebsOptimized', one.ebsOptimized),
      }),
      InstanceId,
      ...present({
        InstanceInitiatedShutdownBehavior: value('instanceInitiatedShutdownBehavior', one.shutdown),
        InstanceType: value('instanceType', one.type),
        RootDeviceName: value('rootDeviceName', lookUpImage(one.imageId)?.device ?? ''),
        UserData: shows('userData') ? present({ Value: one.userData && base64(one.userData) }) : undefined,
        DisableApiStop: value('disableApiStop', one.keepsOnStop ?? false),
        Groups: shows('groupSet') ? groupsView(state, one.groups) : undefined,
      }),
    }
  },
})
