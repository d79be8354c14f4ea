import * as z from 'zod/mini'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { instances } from './fields.ts'
import { find } from './resources.ts'

/** Nothing that is kept here changes. */
export const RebootInstances = ec2Operation({
  input: z.strictObject(instances),
  readOnly: false,
  needs: ({ InstanceIds }, at) => onEach('ec2:RebootInstances', InstanceIds, at),
  run(state, { InstanceIds }) {
    for (const id of InstanceIds) find(state, 'instance', id)
    return {}
  },
})
