import * as z from 'zod/mini'
import { homeOf } from '../iam/find.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn, paging, resourceType } from './fields.ts'
import { page } from './paging.ts'
import { resourcesOf } from './resources.ts'

export const ListAnalyzedResources = analyzerOperation({
  input: z.strictObject({ analyzerArn, resourceType: z.optional(resourceType), ...paging }),
  action: 'ListAnalyzedResources',
  readOnly: true,
  of: (input) => input.analyzerArn,
  run(analyzer, { resourceType: wanted, ...from }, here) {
    const all = resourcesOf(homeOf(here.draft, here), analyzer)
    const { items, ...more } = page(
      all.filter(({ type }) => wanted === undefined || type === wanted),
      from,
    )
    return {
      analyzedResources: items.map(({ arn, type }) => ({
        resourceArn: arn,
        resourceOwnerAccount: here.account,
        resourceType: type,
      })),
      ...more,
    }
  },
})
