import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { settings } from './fields.ts'
import { checkSettings, passesRole, settingsFrom } from './settings.ts'
import type { Trail } from './state.ts'
import { trailOperation } from './trailOperation.ts'
import { settingsView } from './views.ts'

/** Changes what is named. Logging goes on or stays off as it is. */
export const UpdateTrail = trailOperation({
  input: z.strictObject({ Name: z.string(), S3BucketName: z.optional(z.string()), ...settings }),
  action: 'cloudtrail:UpdateTrail',
  readOnly: false,
  also: passesRole,
  name: ({ Name }) => Name,
  run(trail, input, { draft, account }) {
    const { name, homeRegion, tags, logging, ...old } = trail
    const changed: Trail = { ...settingsFrom(input, old), name, homeRegion, tags, logging }
    checkSettings(draft, account, changed)
    const trails = draft.accounts[account]?.cloudtrail?.trails
    if (trails) trails[name] = castDraft(changed)
    return settingsView(account, changed)
  },
})
