import * as z from 'zod/mini'
import { trailOperation } from './trailOperation.ts'

/** What was recorded so far is still delivered; that logging stopped is the last of it. */
export const StopLogging = trailOperation({
  input: z.strictObject({ Name: z.string() }),
  action: 'cloudtrail:StopLogging',
  readOnly: false,
  name: ({ Name }) => Name,
  run(trail, _input, { draft }) {
    if (trail.logging) trail.stoppedAt = draft.now
    trail.logging = false
    return {}
  },
})
