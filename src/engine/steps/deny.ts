// One matching Deny in any policy that bears on the request ends the evaluation. Rule E1.
// AWS: IAM User Guide, "Policy evaluation for requests within a single account", 2026-11.

import { type Kind, kinds } from '../facts.ts'
import type { Step, Verdict } from './step.ts'

const NONE: Verdict = { status: 'pass', code: 'no-deny' }
const FOUND = Object.fromEntries(kinds.map((kind) => [kind, foundIn(kind)])) as Readonly<Record<Kind, Verdict>> // one of each kind

function foundIn(kind: Kind): Verdict {
  const final = { decision: 'ExplicitDeny', decidedBy: `explicit-deny:${kind}` } as const
  return { status: 'explicitDeny', code: 'deny-found', final }
}

export const deny: Step = {
  id: 'deny',
  account: 'both',
  judge: ({ denied }) => (denied ? FOUND[denied] : NONE),
}
