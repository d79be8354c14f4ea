import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { unitId } from './fields.ts'
import { findUnit } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { unitView } from './views.ts'

export const DescribeOrganizationalUnit = organizationOperation({
  action: 'DescribeOrganizationalUnit',
  input: z.strictObject({ OrganizationalUnitId: unitId }),
  readOnly: true,
  on: ({ OrganizationalUnitId }, organization) => [targetArn(organization, OrganizationalUnitId)],
  run: (organization, { OrganizationalUnitId }) => ({
    OrganizationalUnit: unitView(organization, findUnit(organization, OrganizationalUnitId)),
  }),
})
