// The length of a policy as AWS counts it: without white space.
// AWS: IAM User Guide, "IAM and AWS STS quotas", 2026-11; the quota pages of the services.

import type { Hit, Subject } from '../types.ts'

export function longerThan(quota: number | ((policy: Subject) => number | undefined)) {
  return (policy: Subject): readonly Hit[] => {
    const limit = typeof quota === 'number' ? quota : quota(policy)
    const length = JSON.stringify(policy.document).replaceAll(/\s/g, '').length
    return limit !== undefined && length > limit ? [{ pointer: '', value: String(length), near: String(limit) }] : []
  }
}
