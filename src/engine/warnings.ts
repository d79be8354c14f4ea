// What in the policies does not do what its author may think, although the request could be decided.

import { sparesPartly } from './match/principal.ts'
import { allPolicies } from './policies.ts'
import { readPolicy, type Statement } from './policy/read.ts'
import type { Analysis } from './steps/step.ts'
import type { ConditionTrace, Policy, PolicyType, Request, Result } from './types.ts'

type Warnings = Result['warnings']

export function warningsOf({ request, policies, traces }: Analysis): Warnings {
  const inConditions = Object.values(traces)
    .flat()
    .flatMap(({ policyId, conditions }) =>
      conditions.flatMap(({ because, pointer }) => {
        const code = CONDITION_WARNINGS[because]
        return code === undefined ? [] : [{ code, policyId, pointer }]
      }),
    )
  return [...allPolicies(policies).flatMap((policy) => inPolicy(policy, request)), ...inConditions]
}

const CONDITION_WARNINGS: Partial<Record<ConditionTrace['because'], string>> = {
  'multivalue-without-set-operator': 'SET_OPERATOR_MISSING',
  'unknown-operator': 'UNKNOWN_OPERATOR',
}

/** These say by where they are attached for whom they are; a Principal in them is not looked at. Rule G11. */
const WITHOUT_PRINCIPAL: ReadonlySet<PolicyType> = new Set<PolicyType>(['identity', 'boundary', 'session', 'scp'])

function inPolicy(policy: Policy, request: Request): Warnings {
  const { statements, unreadable } = readPolicy(policy)
  const at = (code: string) => (pointer: string) => ({ code, policyId: policy.id, pointer })
  const forbidden = (statement: Statement): boolean =>
    statement.principal !== undefined && WITHOUT_PRINCIPAL.has(policy.type)
  return [
    ...unreadable.map(at('UNREADABLE_STATEMENT')),
    ...statements
      .filter(forbidden)
      .map(({ principal, pointer }) => `${pointer}/${principal?.negated ? 'NotPrincipal' : 'Principal'}`)
      .map(at('FORBIDDEN_ELEMENT')),
    ...statements
      .filter((statement) => !forbidden(statement) && statement.principal?.negated)
      .flatMap((statement) => {
        const code = notPrincipalCode(statement, request)
        return code === undefined ? [] : [at(code)(`${statement.pointer}/NotPrincipal`)]
      }),
  ]
}

/** Rule G10: not with Allow; and a list that spares the caller but not its account spares it in some services only. */
function notPrincipalCode({ effect, principal }: Statement, request: Request): string | undefined {
  if (effect === 'Allow') return 'NOT_PRINCIPAL_ALLOW'
  return principal && sparesPartly(principal, request) ? 'NOT_PRINCIPAL_INCOMPLETE' : undefined
}
