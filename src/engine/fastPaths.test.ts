// The fast paths leave out the trace and nothing else: each gives the decision that `evaluate` gives.

import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { evaluate, type PolicySet } from '#engine'
import { type Scenario, scenario } from './testing/arbitraries.ts'
import { policySet } from './testing/policySet.ts'
import { property } from './testing/property.ts'
import { compile, type Holdings, sweep, type Universe } from './testing/surface.ts'

describe('the fast paths', () => {
  property(
    'a compiled policy set decides as `evaluate` does, again and again',
    fc.tuple(scenario, fc.array(scenario, { maxLength: 2 })),
    ([{ request, documents }, others]) => {
      const set = policySet(documents)
      const first = evaluate(request, set)
      const { decide } = compile(set)
      for (const asked of [request, ...others.map((other) => other.request), request])
        expect(decide(asked)).toBe(evaluate(asked, set).decision)
      expect(evaluate(request, set)).toEqual(first)
    },
    2,
  )

  property(
    'every cell of a sweep is the decision on its request',
    fc.tuple(some(3), some(3), some(3)),
    ([callers, calls, owners]) => {
      const universe: Universe = {
        principals: callers.map(({ request: { principal, accounts, context } }) => ({
          principal,
          context,
          ...(accounts.principal && { account: accounts.principal }),
        })),
        actions: calls.map(({ request }) => request.action),
        resources: owners.map(({ request: { resource, accounts, s3BlockPublicAccess, awsManagedKey } }) => ({
          resource,
          account: accounts.resource,
          ...(s3BlockPublicAccess && { s3BlockPublicAccess }),
          ...(awsManagedKey && { awsManagedKey }),
        })),
      }
      const holdings: Holdings = {
        principals: callers.map(({ documents: { resource: _resource, rcps: _rcps, ...own } }) => policySet(own)),
        resources: owners.map(({ documents: { resource, rcps } }) => onResource(policySet({ resource, rcps }))),
      }
      const cells = sweep(holdings, universe)
      const letters = universe.principals.flatMap(({ principal, account, context }, who) =>
        universe.actions.flatMap((action) =>
          universe.resources.map(({ account: owner, ...resource }, what) => {
            const accounts = { resource: owner, ...(account && { principal: account }) }
            const set: PolicySet = { identity: [], ...holdings.principals[who], ...holdings.resources[what] }
            return evaluate({ principal, action, context, accounts, ...resource }, set).decision[0]
          }),
        ),
      )
      expect(String.fromCharCode(...cells)).toBe(letters.join(''))
    },
  )
})

function some(maxLength: number): fc.Arbitrary<Scenario[]> {
  return fc.array(scenario, { minLength: 1, maxLength })
}

function onResource({ resource, rcps }: PolicySet): Pick<PolicySet, 'resource' | 'rcps'> {
  return { ...(resource && { resource }), ...(rcps && { rcps }) }
}
