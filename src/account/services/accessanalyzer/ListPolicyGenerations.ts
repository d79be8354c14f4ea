import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { paging, principalArn } from './fields.ts'
import { generationsOf, jobView } from './jobs.ts'
import { page } from './paging.ts'

export const ListPolicyGenerations = operation({
  input: z.strictObject({ principalArn: z.optional(principalArn), ...paging }),
  readOnly: true,
  requires: () => [{ action: 'access-analyzer:ListPolicyGenerations', resource: '*' }],
  run(draft, { principalArn: wanted, ...from }, { account }) {
    const jobs = Object.entries(generationsOf(draft, account)).toReversed()
    const { items, ...more } = page(
      jobs.filter(([, job]) => wanted === undefined || job.principalArn === wanted),
      from,
    )
    return { policyGenerations: items.map(([id, job]) => jobView(draft, account, id, job, true)), ...more }
  },
})
