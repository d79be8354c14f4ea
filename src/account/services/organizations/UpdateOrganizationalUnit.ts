import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { name, unitId } from './fields.ts'
import { findUnit } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { checkName } from './unitName.ts'
import { unitView } from './views.ts'

/** Another name; id, accounts and policies stay. */
export const UpdateOrganizationalUnit = organizationOperation({
  action: 'UpdateOrganizationalUnit',
  input: z.strictObject({ OrganizationalUnitId: unitId, Name: z.optional(name) }),
  readOnly: false,
  on: ({ OrganizationalUnitId }, organization) => [targetArn(organization, OrganizationalUnitId)],
  run(organization, { OrganizationalUnitId, Name }) {
    const unit = findUnit(organization, OrganizationalUnitId)
    if (Name !== undefined && Name !== unit.name) {
      checkName(organization, unit.parent, Name)
      unit.name = Name
    }
    return { OrganizationalUnit: unitView(organization, unit) }
  },
})
