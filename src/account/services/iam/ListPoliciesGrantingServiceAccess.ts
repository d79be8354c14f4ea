import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { carriersOf, policiesGranting } from './grants.ts'
import { page, paging } from './paging.ts'

export const ListPoliciesGrantingServiceAccess = operation({
  input: z.strictObject({
    Arn: arn,
    ServiceNamespaces: z
      .array(z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w-]*$/)))
      .check(z.minLength(1), z.maxLength(200)),
    Marker: paging.Marker,
  }),
  readOnly: true,
  requires: ({ Arn }) => [{ action: 'iam:ListPoliciesGrantingServiceAccess', resource: Arn }],
  run(draft, { Arn, ServiceNamespaces, Marker }, at) {
    const carriers = carriersOf(draft, at, Arn)
    const { items, ...more } = page(ServiceNamespaces, { Marker })
    return {
      PoliciesGrantingServiceAccess: items.map((ServiceNamespace) => ({
        ServiceNamespace,
        Policies: policiesGranting(draft, at, carriers, ServiceNamespace),
      })),
      ...more,
    }
  },
})
