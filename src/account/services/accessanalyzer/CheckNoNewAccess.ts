import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { namesIn, newlyGranted, readable, reasonsFor, universeOf, verdict } from './customChecks.ts'
import { checkedType, text } from './fields.ts'

export const CheckNoNewAccess = operation({
  input: z.strictObject({ newPolicyDocument: text, existingPolicyDocument: text, policyType: checkedType }),
  readOnly: true,
  requires: () => [{ action: 'access-analyzer:CheckNoNewAccess', resource: '*' }],
  run(_draft, { newPolicyDocument: now, existingPolicyDocument: old, policyType: kind }) {
    const both = [readable(now, kind), readable(old, kind)]
    const universe = universeOf(both, kind, namesIn(both))
    return verdict(
      reasonsFor(
        now,
        kind,
        universe,
        newlyGranted(old, now, kind, universe),
        'New access in the statement with index:',
      ),
      'The modified permissions do not grant new access compared to your existing policy.',
      'The modified permissions grant new access compared to your existing policy.',
    )
  },
})
