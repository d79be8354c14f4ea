// One matching Deny in any policy that bears on the request ends the evaluation. Rule E1.
// AWS: IAM User Guide, "Policy evaluation for requests within a single account", 2026-11.

import type { SkipReason, StatementTrace } from '../types.ts'
import { type Analysis, kinds, nameOf, type Step } from './step.ts'

// AWS: S3 API Reference, DeleteBucketPolicy: the owner's root user may always repair a bucket policy. Rule E11.
const ALWAYS_FOR_ROOT = new Set(['s3:getbucketpolicy', 's3:putbucketpolicy', 's3:deletebucketpolicy'])

export const deny: Step = {
  id: 'deny',
  account: 'both',
  statements: (analysis) =>
    inForce(analysis).flatMap(([, statements]) => statements.filter(({ effect }) => effect === 'Deny')),
  judge(analysis) {
    for (const [kind, statements] of inForce(analysis)) {
      const deciding = statements.filter(({ effect, applies }) => effect === 'Deny' && applies)
      const [first] = deciding
      if (!first) continue
      const args = {
        policyType: kind,
        policyName: nameOf(analysis, first.policyId),
        ...(first.sid !== undefined && { sid: first.sid }),
      }
      return {
        status: 'explicitDeny',
        explain: { code: 'deny-found', args },
        deciding,
        final: { decision: 'ExplicitDeny', decidedBy: `explicit-deny:${kind}` },
      }
    }
    const count = inForce(analysis).reduce((sum, [, statements]) => sum + statements.length, 0)
    return { status: 'pass', explain: { code: 'no-deny', args: { count: String(count) } } }
  },
}

function inForce({
  traces,
  skips,
  request,
  sameAccount,
}: Analysis): readonly (readonly [string, readonly StatementTrace[]])[] {
  const rootRepairs =
    request.principal.kind === 'root' && sameAccount && ALWAYS_FOR_ROOT.has(request.action.toLowerCase())
  return kinds
    .filter((kind) => bears(skips[kind]) && !(kind === 'resource' && rootRepairs))
    .map((kind) => [kind, traces[kind]] as const)
}

/** A grant by the resource spares the caller the other Allows, never a Deny. */
function bears(skipped: SkipReason | undefined): boolean {
  return skipped === undefined || skipped === 'direct-grant' || skipped === 'entity-grant'
}
