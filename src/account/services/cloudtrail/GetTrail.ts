import * as z from 'zod/mini'
import { trailOperation } from './trailOperation.ts'
import { trailView } from './views.ts'

export const GetTrail = trailOperation({
  input: z.strictObject({ Name: z.string() }),
  action: 'cloudtrail:GetTrail',
  readOnly: true,
  name: ({ Name }) => Name,
  run: (trail, _input, { account }) => ({ Trail: trailView(account, trail) }),
})
