import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { paging, parentId, piece } from './fields.ts'
import { below, isParent } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'

export const ListChildren = organizationOperation({
  action: 'ListChildren',
  input: z.strictObject({ ParentId: parentId, ChildType: z.enum(['ACCOUNT', 'ORGANIZATIONAL_UNIT']), ...paging }),
  readOnly: true,
  on: ({ ParentId }, organization) => [targetArn(organization, ParentId)],
  run(organization, { ParentId, ChildType, ...from }) {
    if (!isParent(organization, ParentId)) refuse('ParentNotFound')
    const { items, more } = piece(below(organization, ParentId, ChildType), from)
    return { Children: items.map((Id) => ({ Id, Type: ChildType })), ...more }
  },
})
