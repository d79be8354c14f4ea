import * as z from 'zod/mini'
import { trailOperation } from './trailOperation.ts'
import { selectorsView } from './views.ts'

export const GetEventSelectors = trailOperation({
  input: z.strictObject({ TrailName: z.string() }),
  action: 'cloudtrail:GetEventSelectors',
  readOnly: true,
  name: ({ TrailName }) => TrailName,
  run: (trail, _input, { account }) => selectorsView(account, trail),
})
