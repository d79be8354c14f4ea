import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from './find.ts'
import { byName, roleView } from './views.ts'

export const ListRoles = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:ListRoles', resource: '*' }],
  run: (draft, _input, at) => ({
    Roles: byName(homeOf(draft, at).iam.roles).map((role) => roleView(at.account, role)),
    IsTruncated: false,
  }),
})
