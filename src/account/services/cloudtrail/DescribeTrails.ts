import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { trailName } from './trail.ts'
import { trailView } from './views.ts'

/** Names that no trail has are passed over. */
export const DescribeTrails = operation({
  input: z.strictObject({
    trailNameList: z.optional(z.array(z.string())),
    includeShadowTrails: z.optional(z.boolean()), // copies of trails of other Regions; there is one Region here
  }),
  readOnly: true,
  requires: () => [{ action: 'cloudtrail:DescribeTrails', resource: '*' }],
  run(draft, { trailNameList = [] }, { account }) {
    const trails = draft.accounts[account]?.cloudtrail?.trails ?? {}
    const names = trailNameList.length > 0 ? trailNameList.map(trailName) : Object.keys(trails).toSorted()
    return {
      trailList: names.flatMap((name) => {
        const trail = own(trails, name)
        return trail ? [trailView(account, trail)] : []
      }),
    }
  },
})
