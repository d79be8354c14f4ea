import * as z from 'zod/mini'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { flag, instances } from './fields.ts'
import { CHANGES, changeStates } from './stateChange.ts'

export const StopInstances = ec2Operation({
  input: z.strictObject({ ...instances, Hibernate: flag, SkipOsShutdown: flag, Force: flag }),
  readOnly: false,
  needs: ({ InstanceIds }, at) => onEach('ec2:StopInstances', InstanceIds, at),
  run: (state, { InstanceIds }, { draft }) => ({
    StoppingInstances: changeStates(draft, state, InstanceIds, CHANGES.stop),
  }),
})
