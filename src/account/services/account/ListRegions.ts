import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { accountOperation } from './accountOperation.ts'
import { accountId, text } from './fields.ts'
import { regionNames, statuses, statusOf } from './regions.ts'

export const ListRegions = accountOperation({
  action: 'ListRegions',
  input: z.strictObject({
    AccountId: z.optional(accountId),
    MaxResults: z.optional(z.int().check(z.gte(1), z.lte(50))),
    NextToken: z.optional(text(0, 1000)),
    RegionOptStatusContains: z.optional(z.array(z.enum(statuses))),
  }),
  readOnly: true,
  run(account, { MaxResults = 20, NextToken, RegionOptStatusContains = statuses }) {
    const all = regionNames.map((RegionName) => ({ RegionName, RegionOptStatus: statusOf(account, RegionName) }))
    const page =
      pageOf(
        all.filter(({ RegionOptStatus }) => RegionOptStatusContains.includes(RegionOptStatus)),
        NextToken,
        MaxResults,
      ) ?? fail('ValidationException', 'The NextToken is invalid.')
    return { ...(page.next !== undefined && { NextToken: page.next }), Regions: page.items }
  },
})
