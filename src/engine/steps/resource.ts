// The policy on the resource. In one account it can allow alone; between two accounts both sides must. Rules E4, E8 to E10.
// AWS: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic", 2026-11.

import { allowedBy, allows, matching, nothingAllows, skip, type Step } from './step.ts'

export const resource: Step = {
  id: 'resource',
  account: 'resource',
  statements: allows('resource'),
  judge(analysis) {
    const { grant, sameAccount, strict, policies, request } = analysis
    const deciding = matching(allows('resource')(analysis))
    if (grant) {
      const allowed = allowedBy(analysis, deciding)
      if (!sameAccount) return allowed
      if (grant === 'entity') return { ...allowed, explain: { code: 'limits-still-apply', args: {} } }
      if (grant === 'account') return { status: 'pass', explain: { code: 'delegates', args: {} }, deciding }
      return allowed
    }
    const aloneDecides = ['service', 'anonymous', 'federatedIdentity'].includes(request.principal.kind)
    if (strict || !sameAccount || aloneDecides) return nothingAllows(analysis, 'resource')
    return policies.resource
      ? { status: 'pass', explain: { code: 'no-grant-needed', args: {} } }
      : skip('none-attached')
  },
}
