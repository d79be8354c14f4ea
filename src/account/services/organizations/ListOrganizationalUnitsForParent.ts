import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { paging, parentId, piece } from './fields.ts'
import { below, findUnit, isParent } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { unitView } from './views.ts'

export const ListOrganizationalUnitsForParent = organizationOperation({
  action: 'ListOrganizationalUnitsForParent',
  input: z.strictObject({ ParentId: parentId, ...paging }),
  readOnly: true,
  on: ({ ParentId }, organization) => [targetArn(organization, ParentId)],
  run(organization, { ParentId, ...from }) {
    if (!isParent(organization, ParentId)) refuse('ParentNotFound')
    const { items, more } = piece(below(organization, ParentId, 'ORGANIZATIONAL_UNIT'), from)
    return { OrganizationalUnits: items.map((id) => unitView(organization, findUnit(organization, id))), ...more }
  },
})
