// From a trace to the one sentence that a learner reads first.

import type { Evaluation } from '#account'
import {
  allPolicies,
  type Granted,
  type Policy,
  type PolicySet,
  type Result,
  type StatementTrace,
  type StepId,
  type WarningCode,
} from '#engine'
import { callerName, verdict } from '../words.ts'

export interface Reason {
  readonly by: readonly { readonly statement: StatementTrace; readonly policy: Policy | undefined }[]
  readonly who: string
  readonly sentence: string
}

export function reasonOf({ request, policies, result }: Evaluation): Reason {
  const by = decidingSteps(result).flatMap(({ statements, deciding: [ref] }) => {
    const statement = ref && statements.find((one) => one.policyId === ref.policyId && one.index === ref.index)
    return statement ? [{ statement, policy: policyById(policies, statement.policyId) }] : []
  })
  return { by, who: callerName(request.principal), sentence: verdict(result, request) }
}

/** A denial rests on one statement or on none; what is allowed may take two. */
function decidingSteps({ steps, decision, decidedBy }: Result): Result['steps'] {
  if (decision !== 'Allow') return steps.filter(({ status }) => status === 'explicitDeny')
  const granting: Readonly<Record<string, readonly StepId[]>> = GRANTING
  return steps.filter(({ id }) => granting[decidedBy]?.includes(id))
}
const GRANTING: Record<Granted, readonly StepId[]> = {
  identity: ['identity'],
  resource: ['resource'],
  'resource+identity': ['resource', 'identity'],
  root: [],
  'no-permission-required': [],
}

export function policyById(policies: PolicySet, id: string): Policy | undefined {
  return allPolicies(policies).find((policy) => policy.id === id)
}

interface Warning {
  readonly code: WarningCode
  readonly policyId: string
  readonly pointer: string // of the part that is meant
  readonly index: number // of its statement
  readonly sid?: string
}

/** The warnings, each once though a policy may be attached in several places, with the statement that it is about. */
export function warningsOf({ warnings, steps }: Result): readonly Warning[] {
  const statements = steps.flatMap((step) => step.statements)
  const each = new Map(warnings.map((one) => [`${one.code} ${one.policyId} ${one.pointer}`, one]))
  return [...each.values()].map(({ code, policyId, pointer }) => {
    const { index } = /^\/Statement\/(?<index>\d+)/.exec(pointer)?.groups ?? {}
    const at = Number(index ?? 0)
    const sid = statements.find((one) => one.policyId === policyId && one.index === at)?.sid
    // The engine gives no other codes: see WarningCode.
    return { code: code as WarningCode, policyId, pointer, index: at, ...(sid !== undefined && { sid }) }
  })
}
