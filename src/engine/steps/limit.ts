// Steps that must find an Allow among the policies of their kind, where such policies bear on the request.

import type { Kind } from '../facts.ts'
import type { Refused, SkipReason } from '../types.ts'
import { allowed, refused, skip, type Verdict } from './step.ts'

/** What such a step says of its own facts. */
export function limit(kind: Kind & Refused): (skipped: SkipReason | undefined, allows: boolean) => Verdict {
  const no = refused(kind)
  return (skipped, allows) => (skipped ? skip(skipped) : allows ? allowed : no)
}
