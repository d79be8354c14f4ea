import * as z from 'zod/mini'
import { accountOperation } from './accountOperation.ts'
import { accountId, regionName } from './fields.ts'
import { statusOf } from './regions.ts'

export const GetRegionOptStatus = accountOperation({
  action: 'GetRegionOptStatus',
  input: z.strictObject({ AccountId: z.optional(accountId), RegionName: regionName }),
  readOnly: true,
  keys: ({ RegionName }) => ({ 'account:TargetRegion': RegionName }),
  run: (account, { RegionName }) => ({ RegionName, RegionOptStatus: statusOf(account, RegionName) }),
})
