import * as z from 'zod/mini'
import { leave } from './leave.ts'
import { organizationOperation } from './organizationOperation.ts'

/** A member takes itself out. An SCP over it can forbid that. */
export const LeaveOrganization = organizationOperation({
  action: 'LeaveOrganization',
  input: z.strictObject({}),
  readOnly: false,
  open: true,
  run: (organization, _input, { account, draft }) => leave(organization, account, draft.now),
})
