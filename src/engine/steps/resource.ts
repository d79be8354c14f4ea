// The policy on the resource. In one account it can allow alone; between two accounts both sides must. Rules E4, E8 to E10.
// AWS: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic", 2026-11.

import { allowed, refused, skip, type Step, type Verdict } from './step.ts'

const NAMES_THE_ROLE: Verdict = { status: 'allow', code: 'limits-still-apply' }
const NAMES_THE_ACCOUNT: Verdict = { status: 'pass', code: 'delegates' }
const SILENT: Verdict = { status: 'pass', code: 'no-grant-needed' }
const NOTHING_ALLOWS = refused('resource')

const WITHOUT_POLICIES = new Set(['service', 'anonymous', 'federatedIdentity']) // of their own: this one decides alone

export const resource: Step = {
  id: 'resource',
  account: 'resource',
  kind: 'resource',
  judge({ grant, skips, setting: { sameAccount, strict, principal } }) {
    if (grant) {
      if (!sameAccount || grant === 'direct') return allowed
      return grant === 'entity' ? NAMES_THE_ROLE : NAMES_THE_ACCOUNT
    }
    if (strict || !sameAccount || WITHOUT_POLICIES.has(principal)) return NOTHING_ALLOWS
    return skips.resource ? skip(skips.resource) : SILENT
  },
}
