import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { granted, namesIn, readable, reasonsFor, universeOf, verdict } from './customChecks.ts'
import { checkedType, text } from './fields.ts'

export const CheckAccessNotGranted = operation({
  input: z.strictObject({
    policyDocument: text,
    access: z
      .array(
        z.strictObject({
          actions: z.optional(z.array(text).check(z.maxLength(100))),
          resources: z.optional(z.array(text.check(z.maxLength(2048))).check(z.maxLength(100))),
        }),
      )
      .check(z.maxLength(1)),
    policyType: checkedType,
  }),
  readOnly: true,
  requires: () => [{ action: 'access-analyzer:CheckAccessNotGranted', resource: '*' }],
  run(_draft, { policyDocument, access: [access], policyType: kind }) {
    const { actions = [], resources = [] } = access ?? {}
    if (actions.length + resources.length === 0)
      fail('ValidationException', 'At least one action or one resource must be specified.')
    const named = namesIn([readable(policyDocument, kind)])
    const universe = universeOf([policyDocument], kind, {
      actions: actions.length > 0 ? actions : named.actions,
      resources: resources.length > 0 ? resources : named.resources,
    })
    return verdict(
      reasonsFor(
        policyDocument,
        kind,
        universe,
        granted(policyDocument, kind, universe),
        'One or more of the listed actions or resources in the statement with index:',
      ),
      'The policy document does not grant access to perform the listed actions or resources.',
      'The policy document grants access to perform one or more of the listed actions or resources.',
    )
  },
})
