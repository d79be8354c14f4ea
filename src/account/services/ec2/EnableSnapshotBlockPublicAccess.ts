import * as z from 'zod/mini'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry } from './fields.ts'

export const EnableSnapshotBlockPublicAccess = ec2Operation({
  input: z.strictObject({ State: z.enum(['block-all-sharing', 'block-new-sharing', 'unblocked']), ...dry }),
  readOnly: false,
  needs: needsAll('ec2:EnableSnapshotBlockPublicAccess'),
  run(state, { State }) {
    state.settings.snapshotSharing = State
    return { State }
  },
})
