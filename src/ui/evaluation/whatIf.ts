// A decision under other circumstances: a policy less, another context. Nothing of it is in the account.

import type { Evaluation, Permission } from '#account'
import { evaluate, type Policy, type PolicySet, type Request } from '#engine'

export interface WhatIf {
  /** Asked instead of what the watched call needs: any action on any resource. */
  readonly permission: Pick<Permission, 'action' | 'resource'> | null
  readonly context: Request['context'] // in place of, or beside, what AWS fills in; null: surely absent
  readonly excluded: readonly string[] // ids of policies that are left out
}

export const AS_IT_IS: WhatIf = { permission: null, context: {}, excluded: [] }

function isHypothetical({ context, excluded }: WhatIf): boolean {
  return excluded.length > 0 || Object.keys(context).length > 0
}

export function supposing(evaluation: Evaluation, whatIf: WhatIf): Evaluation {
  if (!isHypothetical(whatIf)) return evaluation
  const request = { ...evaluation.request, context: merged(evaluation.request.context, whatIf.context) }
  const policies = without(evaluation.policies, whatIf.excluded)
  return { ...evaluation, request, policies, result: evaluate(request, policies) }
}

/** Names of context keys ignore case. Rule C15. */
function merged(given: Request['context'], other: Request['context']): Request['context'] {
  const replaced = new Set(Object.keys(other).map((key) => key.toLowerCase()))
  return { ...Object.fromEntries(Object.entries(given).filter(([key]) => !replaced.has(key.toLowerCase()))), ...other }
}

/** A set without some policies. What limits only where it is set no longer limits when it is gone. */
function without(set: PolicySet, excluded: readonly string[]): PolicySet {
  const stays = ({ id }: Policy): boolean => !excluded.includes(id)
  const levels = (all: PolicySet['scps']) => all?.map((level) => level.filter(stays))
  const { identity, resource, boundary, session, scps, rcps, endpoint } = set
  const [passed, private_] = [session?.filter(stays), endpoint?.filter(stays)]
  const [serviceLevels, resourceLevels] = [levels(scps), levels(rcps)]
  return {
    identity: identity.filter(stays),
    ...(resource && stays(resource) && { resource }),
    ...(boundary && stays(boundary) && { boundary }),
    ...(passed && passed.length > 0 && { session: passed }),
    ...(serviceLevels && { scps: serviceLevels }),
    ...(resourceLevels && { rcps: resourceLevels }),
    ...(private_ && private_.length > 0 && { endpoint: private_ }),
  }
}
