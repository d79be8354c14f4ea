import * as z from 'zod/mini'
import { castDraft } from 'immer'
import { accountOperation } from './accountOperation.ts'
import { accountId, regionName } from './fields.ts'
import { switched } from './regions.ts'

export const DisableRegion = accountOperation({
  action: 'DisableRegion',
  input: z.strictObject({ AccountId: z.optional(accountId), RegionName: regionName }),
  readOnly: false,
  keys: ({ RegionName }) => ({ 'account:TargetRegion': RegionName }),
  run(account, { RegionName }) {
    account.details = castDraft(switched(account, RegionName, 'DISABLED'))
    return {}
  },
})
