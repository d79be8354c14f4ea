import * as z from 'zod/mini'
import { flush } from './delivery.ts'
import { trailOperation } from './trailOperation.ts'

/** The log files stay in the bucket. */
export const DeleteTrail = trailOperation({
  input: z.strictObject({ Name: z.string() }),
  action: 'cloudtrail:DeleteTrail',
  readOnly: false,
  name: ({ Name }) => Name,
  run(trail, _input, { draft, account }) {
    flush(draft, account, trail)
    delete draft.accounts[account]?.cloudtrail?.trails[trail.name]
    return {}
  },
})
