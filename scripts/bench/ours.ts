// This engine, in its three ways to be asked.

import {
  compile,
  type Decision,
  evaluate,
  type Policy,
  type PolicySet,
  type PolicyType,
  type Request,
  sweep,
} from '#engine'
import type { Engine, Letter } from './engine.ts'
import { policyOf, type Workload } from './workload.ts'

const ENGINE = 'deny-by-default'
const letters: Readonly<Record<Decision, Letter>> = { Allow: 'A', ExplicitDeny: 'E', ImplicitDeny: 'I' }

/** Policies as an account holds them: one object for each, whoever carries it. */
function held(workload: Workload) {
  const made = new Map<string, Policy>()
  const policy = (type: PolicyType, id: string): Policy => {
    const found = made.get(`${type} ${id}`) ?? { id, name: id, type, document: policyOf(workload, id) }
    made.set(`${type} ${id}`, found)
    return found
  }
  const list = (type: PolicyType, ids: readonly string[]) => ids.map((id) => policy(type, id))
  const principals = workload.principals.map(({ arn, account, identityPolicies, boundary, scpLevels }) => ({
    principal: { kind: 'user', arn } as const,
    account: { id: account },
    policies: {
      identity: list('identity', identityPolicies),
      ...(boundary !== null && { boundary: policy('boundary', boundary) }),
      scps: scpLevels.map((level) => list('scp', level)),
    },
  }))
  const resources = workload.resources.map(({ arn, account, resourcePolicy }) => ({
    resource: arn,
    account: { id: account },
    policies: resourcePolicy === null ? {} : { resource: policy('resource', resourcePolicy) },
  }))
  return { principals, resources }
}

/** Policies and accounts of each pair of caller and resource, and the request on an action between them. */
function pairs(workload: Workload) {
  const { principals, resources } = held(workload)
  const rows = principals.map(({ principal, account, policies }) =>
    resources.map(({ resource, account: owner, policies: onResource }) => ({
      set: { ...policies, ...onResource } satisfies PolicySet,
      asked: { principal, resource, accounts: { principal: account, resource: owner } },
    })),
  )
  return {
    rows,
    request: ({ asked: { principal, resource, accounts } }: Pair, action: number, context: number): Request => ({
      principal,
      action: workload.actions[action] ?? '',
      resource,
      accounts,
      context: workload.contexts[context] ?? {},
    }),
  }
}
type Pair = { readonly set: PolicySet; readonly asked: Pick<Request, 'principal' | 'resource' | 'accounts'> }

function at<T>(rows: readonly (readonly T[])[], principal: number, resource: number): T {
  const found = rows[principal]?.[resource]
  if (found === undefined) throw new Error(`no pair ${principal}, ${resource}`)
  return found
}

export const trace: Engine = {
  engine: ENGINE,
  mode: 'trace',
  prepare(workload) {
    const { rows, request } = pairs(workload)
    return {
      ask(principal, action, resource, context) {
        const pair = at(rows, principal, resource)
        const asked = request(pair, action, context)
        return () => letters[evaluate(asked, pair.set).decision]
      },
    }
  },
}

export const decision: Engine = {
  engine: ENGINE,
  mode: 'decision',
  prepare(workload) {
    const { rows, request } = pairs(workload)
    const compiled = rows.map((row) => row.map((pair) => ({ ...pair, decide: compile(pair.set).decide })))
    return {
      ask(principal, action, resource, context) {
        const pair = at(compiled, principal, resource)
        const asked = request(pair, action, context)
        return () => letters[pair.decide(asked)]
      },
    }
  },
}

export const whole: Engine = {
  engine: ENGINE,
  mode: 'sweep',
  matrixOnly: true,
  prepare(workload) {
    const { principals, resources } = held(workload)
    const universe = {
      principals: principals.map(({ principal, account }, index) => ({
        principal,
        account,
        context: workload.contexts[workload.principals[index]?.context ?? 0] ?? {},
      })),
      actions: workload.actions,
      resources: resources.map(({ resource, account }) => ({ resource, account })),
    }
    const holdings = {
      principals: principals.map(({ policies }) => policies),
      resources: resources.map(({ policies }) => policies),
    }
    return { sweep: () => sweep(holdings, universe) }
  },
}
