import * as z from 'zod/mini'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { flag, instances } from './fields.ts'
import { CHANGES, changeStates } from './stateChange.ts'

export const TerminateInstances = ec2Operation({
  input: z.strictObject({ ...instances, Force: flag, SkipOsShutdown: flag }),
  readOnly: false,
  needs: ({ InstanceIds }, at) => onEach('ec2:TerminateInstances', InstanceIds, at),
  run: (state, { InstanceIds }, { draft }) => ({
    TerminatingInstances: changeStates(draft, state, InstanceIds, CHANGES.terminate),
  }),
})
