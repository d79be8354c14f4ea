import * as z from 'zod/mini'
import { refuse } from './errors.ts'
import { organizationOperation } from './organizationOperation.ts'

/** Its OUs and policies are gone with it. */
export const DeleteOrganization = organizationOperation({
  action: 'DeleteOrganization',
  input: z.strictObject({}),
  readOnly: false,
  run({ members }, _input, { draft }) {
    if (Object.keys(members).length > 1) refuse('OrganizationNotEmpty')
    delete draft.organization
    return {}
  },
})
