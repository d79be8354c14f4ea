// Every step of the evaluation, in the order of the chart. The flowchart is drawn from this list.

import { boundary } from './boundary.ts'
import { deny } from './deny.ts'
import { identity } from './identity.ts'
import { precheck } from './precheck.ts'
import { rcp } from './rcp.ts'
import { resource } from './resource.ts'
import { result } from './result.ts'
import { s3bpa } from './s3bpa.ts'
import { scp } from './scp.ts'
import { session } from './session.ts'
import type { Step } from './step.ts'
import { vpce } from './vpce.ts'

export const steps: readonly Step[] = [
  precheck,
  deny,
  rcp,
  scp,
  vpce,
  resource,
  identity,
  boundary,
  session,
  result,
  s3bpa,
]

/** Between accounts AWS looks at the caller's side first, so that side is named first when both lack an Allow. Rule E8. */
export const betweenAccounts: readonly Step[] = [
  precheck,
  deny,
  rcp,
  scp,
  vpce,
  identity,
  boundary,
  session,
  resource,
  result,
  s3bpa,
]
