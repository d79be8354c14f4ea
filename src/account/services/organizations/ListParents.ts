import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { targetArn } from './arn.ts'
import { refuse } from './errors.ts'
import { childId, paging, piece } from './fields.ts'
import { organizationOperation } from './organizationOperation.ts'

/** The one right above. */
export const ListParents = organizationOperation({
  action: 'ListParents',
  input: z.strictObject({ ChildId: childId, ...paging }),
  readOnly: true,
  on: ({ ChildId }, organization) => [targetArn(organization, ChildId)],
  run({ units, members, root }, { ChildId, ...from }) {
    const { parent } = own(members, ChildId) ?? own(units, ChildId) ?? refuse('ChildNotFound')
    const { items, more } = piece([{ Id: parent, Type: parent === root.id ? 'ROOT' : 'ORGANIZATIONAL_UNIT' }], from)
    return { Parents: items, ...more }
  },
})
