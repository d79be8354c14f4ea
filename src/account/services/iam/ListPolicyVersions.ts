import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { lookUpPolicy } from './find.ts'
import { page, paging } from './paging.ts'
import { versionView } from './views.ts'

export const ListPolicyVersions = operation({
  input: z.strictObject({ PolicyArn: arn, ...paging }),
  readOnly: true,
  requires: ({ PolicyArn }) => [{ action: 'iam:ListPolicyVersions', resource: PolicyArn }],
  run(draft, { PolicyArn, ...from }, at) {
    const policy = lookUpPolicy(draft, at, PolicyArn)
    const { items, ...more } = page(policy.versions, from)
    return { Versions: items.map((one) => versionView(one, policy)), ...more }
  },
})
