import * as z from 'zod/mini'
import { own } from '../../own.ts'
import { nameOf } from '../account/name.ts'
import { targetArn } from './arn.ts'
import { paging, piece, policyId } from './fields.ts'
import { accountOf, carriers, findPolicy } from './find.ts'
import { organizationOperation } from './organizationOperation.ts'
import { arnOfPolicy, typeKeyOf } from './policies.ts'

export const ListTargetsForPolicy = organizationOperation({
  action: 'ListTargetsForPolicy',
  input: z.strictObject({ PolicyId: policyId, ...paging }),
  readOnly: true,
  on: ({ PolicyId }, organization) => [arnOfPolicy(organization, PolicyId)],
  keys: ({ PolicyId }, organization) => typeKeyOf(organization, PolicyId),
  run(organization, { PolicyId, ...from }, { draft }) {
    const { items, more } = piece(carriers(organization, findPolicy(organization, PolicyId).id), from)
    const named = (id: string) => {
      if (id === organization.root.id) return { Name: 'Root', Type: 'ROOT' }
      const unit = own(organization.units, id)
      if (unit) return { Name: unit.name, Type: 'ORGANIZATIONAL_UNIT' }
      return { Name: nameOf(accountOf(draft, { id })), Type: 'ACCOUNT' }
    }
    return {
      Targets: items.map((id) => ({ TargetId: id, Arn: targetArn(organization, id), ...named(id) })),
      ...more,
    }
  },
})
