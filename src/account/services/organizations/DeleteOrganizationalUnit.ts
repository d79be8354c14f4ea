import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { unitId } from './fields.ts'
import { below, findUnit } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'

export const DeleteOrganizationalUnit = organizationOperation({
  action: 'DeleteOrganizationalUnit',
  input: z.strictObject({ OrganizationalUnitId: unitId }),
  readOnly: false,
  on: ({ OrganizationalUnitId }, organization) => [targetArn(organization, OrganizationalUnitId)],
  run(organization, { OrganizationalUnitId: id }) {
    findUnit(organization, id)
    if ((['ACCOUNT', 'ORGANIZATIONAL_UNIT'] as const).some((type) => below(organization, id, type).length > 0))
      refuse('OrganizationalUnitNotEmpty')
    delete organization.units[id]
    delete organization.attachments[id]
    return {}
  },
})
