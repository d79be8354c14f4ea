// The fast paths leave out the trace and nothing else: each gives the decision that `evaluate` gives.

import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { accessDiff, compile, evaluate, type Holdings, type PolicySet, sweep, type Universe } from '#engine'
import { type Scenario, scenario } from './testing/arbitraries.ts'
import { policySet } from './cases.ts'
import { property } from './testing/property.ts'

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
    'every cell of a sweep is the decision on its request, and a difference is between two of them',
    fc.tuple(some(), some(), some(), fc.nat(3)),
    ([callers, calls, owners, turn]) => {
      const universe: Universe = {
        principals: callers.map(({ request: { principal, accounts, context, contextIsComplete } }) => ({
          principal,
          context,
          ...(accounts.principal && { account: accounts.principal }),
          ...(contextIsComplete && { contextIsComplete }),
        })),
        actions: calls.map(({ request }) => request.action),
        resources: owners.map(({ request: { resource, accounts, s3BlockPublicAccess, awsManagedKey } }) => ({
          resource,
          account: accounts.resource,
          ...(s3BlockPublicAccess && { s3BlockPublicAccess }),
          ...(awsManagedKey && { awsManagedKey }),
        })),
      }
      const before = holdingsOf(callers, owners)
      const after = holdingsOf(turned(callers, turn), turned(owners, turn >> 1))
      const [old, now] = [cellsOf(before, universe), cellsOf(after, universe)]
      expect(String.fromCharCode(...sweep(before, universe))).toBe(old)
      expect(accessDiff(before, after, universe).map(({ before: was, after: is }) => was + is)).toEqual(
        [...old.split('').entries()].flatMap(([cell, was]) => (was === now[cell] ? [] : [word(was) + word(now[cell])])),
      )
    },
  )
})

function some(): fc.Arbitrary<readonly Scenario[]> {
  return fc.array(scenario, { minLength: 1, maxLength: 3 })
}

function holdingsOf(callers: readonly Scenario[], owners: readonly Scenario[]): Holdings {
  return {
    principals: callers.map(({ documents: { resource: _resource, rcps: _rcps, ...own } }) => policySet(own)),
    resources: owners.map(({ documents: { resource, rcps } }) => {
      const { identity: _identity, ...held } = policySet({ resource, rcps })
      return held
    }),
  }
}

/** The list with its first few at its end. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  return [...list.slice(by % list.length), ...list.slice(0, by % list.length)]
}

/** A letter for each cell, asked one by one. */
function cellsOf(holdings: Holdings, { principals, actions, resources }: Universe): string {
  const letters = principals.flatMap(({ account, ...caller }, who) =>
    actions.flatMap((action) =>
      resources.map(({ account: owner, ...resource }, what) => {
        const accounts = { resource: owner, ...(account && { principal: account }) }
        const set: PolicySet = { identity: [], ...holdings.principals[who], ...holdings.resources[what] }
        return evaluate({ ...caller, ...resource, action, accounts }, set).decision[0]
      }),
    ),
  )
  return letters.join('')
}

function word(letter: string | undefined): string {
  return { A: 'Allow', E: 'ExplicitDeny', I: 'ImplicitDeny' }[letter ?? ''] ?? ''
}
