import * as z from 'zod/mini'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry } from './fields.ts'
import { find } from './resources.ts'

/** Volumes that were made of it stay. */
export const DeleteSnapshot = ec2Operation({
  input: z.strictObject({ SnapshotId: z.string(), ...dry }),
  readOnly: false,
  needs: ({ SnapshotId }, at) => onEach('ec2:DeleteSnapshot', [SnapshotId], at),
  run(state, { SnapshotId }) {
    find(state, 'snapshot', SnapshotId)
    delete state.snapshots[SnapshotId]
    return {}
  },
})
