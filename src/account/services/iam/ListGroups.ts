import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from './find.ts'
import { byName, groupView } from './views.ts'

export const ListGroups = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:ListGroups', resource: '*' }],
  run: (draft, _input, at) => ({
    Groups: byName(homeOf(draft, at).iam.groups).map((group) => groupView(at.account, group)),
    IsTruncated: false,
  }),
})
