// What is promised of every change: it flips the decision, none of its edits can be left out, all of it can be undone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, evaluate, type PolicySet, type Request, undoChange, whatWouldAllow, whatWouldDeny } from '#engine'
import { type Documents, policySet } from '../cases.ts'
import { allCases } from '../testing/allCases.ts'
import { request as anyAsked, scenario } from '../testing/arbitraries.ts'
import { changesFor } from '../testing/changed.ts'
import { anyJson, anyRequest, goodDocument, mangledDocument } from '../testing/arbitraryJunk.ts'
import { property } from '../testing/property.ts'

const allows = (request: Request, policies: PolicySet): boolean => evaluate(request, policies).decision === 'Allow'

/** Everything that is promised of changes. */
function keepsItsWord(request: Request, policies: PolicySet): void {
  const before = allows(request, policies)
  const given = JSON.stringify({ request, policies })
  expect((before ? whatWouldAllow : whatWouldDeny)(request, policies)).toEqual([])
  const changes = changesFor(request, policies)
  expect(changes.length).toBeLessThanOrEqual(8)
  for (const change of changes) {
    const { edits } = change
    const after = applyChange(request, policies, change)
    expect(allows(after.request, after.policies)).toBe(!before)
    edits.forEach((_, left) => {
      const less = applyChange(request, policies, { edits: edits.toSpliced(left, 1) })
      expect(allows(less.request, less.policies)).toBe(before)
    })
    expect(undoChange(after.request, after.policies, change)).toEqual({ request, policies })
  }
  const costs = changes.map(({ cost }) => cost)
  expect(costs).toEqual(costs.toSorted((a, b) => a - b))
  expect(JSON.stringify({ request, policies })).toBe(given)
}

describe('every change flips, is minimal and can be undone', () => {
  it.each(allCases)('case $id', ({ request, policies }) => keepsItsWord(request, policies))

  property(
    'in generated scenarios',
    scenario,
    ({ request, documents }) => keepsItsWord(request, policySet(documents)),
    4,
  )

  const everywhere = (document: unknown): PolicySet => {
    const one = document as Record<string, unknown> // the engine evaluates what it gets
    const list = [one]
    const all: Documents = { identity: list, resource: one, boundary: one, session: list, scps: [list], rcps: [list] }
    return policySet({ ...all, endpoint: list })
  }
  property('with any JSON as policies', fc.tuple(anyAsked, anyJson), ([request, json]) =>
    keepsItsWord(request, everywhere(json)),
  )
  property('with mangled policies', fc.tuple(anyAsked, mangledDocument), ([request, document]) =>
    keepsItsWord(request, everywhere(document)),
  )
  property('with a request of any text', fc.tuple(anyRequest, goodDocument), ([request, document]) =>
    keepsItsWord(request, everywhere(document)),
  )
})

describe('a change is found', () => {
  const without = (allowed: boolean): readonly string[] =>
    allCases
      .filter(({ request, policies }) => allows(request, policies) === allowed)
      .filter(({ request, policies }) => changesFor(request, policies).length === 0)
      .map(({ id }) => id)

  it('for every refusal, but where the service itself refuses and where everything there is denies', () => {
    expect(without(false)).toEqual(['E0-2', 'M-25', 'E9-17', 'E13-8'])
  })

  it('for every Allow, but of calls without permission and of a root user whom nothing binds', () => {
    expect(without(true)).toEqual(['W17-3', 'W25-1', 'E11-3', 'E11-4', 'E11-5', 'E15-1', 'E15-2'])
  })
})
