// STAND-IN: the engine's fast paths in terms of `evaluate`, until the door has them. Then this file goes, and
// its imports become `#engine`.

import { type AccountInfo, type Decision, evaluate, type PolicySet, type Principal, type Request } from '#engine'

export interface Universe {
  readonly principals: readonly {
    readonly principal: Principal
    readonly account?: AccountInfo
    readonly context: Request['context']
  }[]
  readonly actions: readonly string[]
  readonly resources: readonly {
    readonly resource: string
    readonly account: AccountInfo
    readonly s3BlockPublicAccess?: NonNullable<Request['s3BlockPublicAccess']>
    readonly awsManagedKey?: boolean
  }[]
}

/** Parallel to the universe. */
export interface Holdings {
  readonly principals: readonly Omit<PolicySet, 'resource' | 'rcps'>[]
  readonly resources: readonly Pick<PolicySet, 'resource' | 'rcps'>[]
}

export function compile(policies: PolicySet): { decide(request: Request): Decision } {
  return { decide: (request) => evaluate(request, policies).decision }
}

/** A letter's code for each cell, A, E or I: principals outermost, then actions, then resources. */
export function sweep(holdings: Holdings, { principals, actions, resources }: Universe): Uint8Array {
  const letters = principals.flatMap(({ principal, account, context }, who) =>
    actions.flatMap((action) =>
      resources.map(({ account: owner, ...rest }, what) => {
        const accounts = { resource: owner, ...(account && { principal: account }) }
        const set = { identity: [], ...holdings.principals[who], ...holdings.resources[what] }
        return evaluate({ principal, action, context, accounts, ...rest }, set).decision.charCodeAt(0)
      }),
    ),
  )
  return Uint8Array.from(letters)
}
