import * as z from 'zod/mini'
import { organizationOperation } from './organizationOperation.ts'
import { organizationView } from './views.ts'

export const DescribeOrganization = organizationOperation({
  action: 'DescribeOrganization',
  input: z.strictObject({}),
  readOnly: true,
  open: true,
  run: (organization, _input, { draft }) => ({ Organization: organizationView(draft, organization) }),
})
