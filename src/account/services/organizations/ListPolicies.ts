import * as z from 'zod/mini'
import { paging, piece, policyType } from './fields.ts'
import { managed } from './managed.ts'
import { organizationOperation } from './organizationOperation.ts'
import { typeKey } from './policies.ts'
import { policySummary } from './views.ts'

export const ListPolicies = organizationOperation({
  action: 'ListPolicies',
  input: z.strictObject({ Filter: policyType, ...paging }),
  readOnly: true,
  keys: ({ Filter }) => typeKey(Filter),
  run(organization, { Filter, ...from }) {
    const all = [...Object.values(managed), ...Object.values(organization.policies)]
    const { items, more } = piece(
      all.filter(({ type }) => type === Filter),
      from,
    )
    return { Policies: items.map((policy) => policySummary(organization, policy)), ...more }
  },
})
