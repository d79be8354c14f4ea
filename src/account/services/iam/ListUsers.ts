import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { homeOf } from './find.ts'
import { byName, userView } from './views.ts'

// SIMPLIFIED: lists come in one piece; IsTruncated is always false.
export const ListUsers = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:ListUsers', resource: '*' }],
  run: (draft, _input, at) => ({
    Users: byName(homeOf(draft, at).iam.users).map((user) => userView(at.account, user)),
    IsTruncated: false,
  }),
})
