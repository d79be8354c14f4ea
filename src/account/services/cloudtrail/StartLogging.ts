import * as z from 'zod/mini'
import { trailOperation } from './trailOperation.ts'

export const StartLogging = trailOperation({
  input: z.strictObject({ Name: z.string() }),
  action: 'cloudtrail:StartLogging',
  readOnly: false,
  name: ({ Name }) => Name,
  run(trail, _input, { draft }) {
    if (!trail.logging) trail.startedAt = draft.now
    trail.logging = true
    return {}
  },
})
