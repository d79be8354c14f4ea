import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { pathPrefix } from './fields.ts'
import { instanceProfiles, profileView } from './instanceProfile.ts'
import { page, paging } from './paging.ts'
import { byName, under } from './views.ts'

export const ListInstanceProfiles = operation({
  input: z.strictObject({ PathPrefix: z.optional(pathPrefix), ...paging }),
  readOnly: true,
  requires: () => [{ action: 'iam:ListInstanceProfiles', resource: '*' }],
  run(draft, { PathPrefix, ...from }, at) {
    const { items, ...more } = page(under(PathPrefix, byName(instanceProfiles(draft, at))), from)
    return { InstanceProfiles: items.map((one) => profileView(draft, at, one)), ...more }
  },
})
