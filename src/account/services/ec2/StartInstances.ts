import * as z from 'zod/mini'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { text, instances } from './fields.ts'
import { CHANGES, changeStates } from './stateChange.ts'

export const StartInstances = ec2Operation({
  input: z.strictObject({ ...instances, AdditionalInfo: text }),
  readOnly: false,
  needs: ({ InstanceIds }, at) => onEach('ec2:StartInstances', InstanceIds, at),
  run: (state, { InstanceIds }, { draft }) => ({
    StartingInstances: changeStates(draft, state, InstanceIds, CHANGES.start),
  }),
})
