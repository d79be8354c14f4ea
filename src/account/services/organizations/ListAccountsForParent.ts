import * as z from 'zod/mini'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { paging, parentId, piece } from './fields.ts'
import { below, findMember, isParent } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { accountView } from './views.ts'

/** Right below the root or an OU, not further down. */
export const ListAccountsForParent = organizationOperation({
  action: 'ListAccountsForParent',
  input: z.strictObject({ ParentId: parentId, ...paging }),
  readOnly: true,
  on: ({ ParentId }, organization) => [targetArn(organization, ParentId)],
  run(organization, { ParentId, ...from }, { draft }) {
    if (!isParent(organization, ParentId)) refuse('ParentNotFound')
    const { items, more } = piece(below(organization, ParentId, 'ACCOUNT'), from)
    return { Accounts: items.map((id) => accountView(draft, organization, findMember(organization, id))), ...more }
  },
})
