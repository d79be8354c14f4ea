// What a change of the policies may do to a verdict, and what it must not: the engine against itself.

import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { evaluate, type Request, type Result } from '#engine'
import { type Document, policyFor, type Scenario, scenario, scenarioWith, statementFor } from './testing/arbitraries.ts'
import * as change from './testing/changes.ts'
import { type Documents, policySet } from './cases.ts'
import { property } from './testing/property.ts'

const decide = (request: Request, documents: Documents): Result => evaluate(request, policySet(documents))
const allows = (request: Request, documents: Documents): boolean => decide(request, documents).decision === 'Allow'

/** A public bucket policy is a matter for Block Public Access: there an Allow more does close, and one less opens (E14). */
const unblocked = ({ request: { s3BlockPublicAccess: _blocked, ...request } }: Scenario): Request => request

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length]
}

describe('never opens what was closed', () => {
  property('a Deny more, in any policy', more(statementFor), ({ request, documents, more: [statement, nth] }) => {
    const places: string[] = []
    change.mapDocuments(documents, (document, place) => {
      places.push(place)
      return document
    })
    const place = pick(places, nth) ?? 'identity/0'
    const closed = change.withStatement(documents, place, { ...statement, Effect: 'Deny' })
    expect(allows(request, closed) && !allows(request, documents)).toBe(false)
  })

  property('an Allow less, in any policy', more(nothing), (found) => {
    const {
      documents,
      more: [, nth],
    } = found
    const request = unblocked(found)
    const place = pick(
      change.statementPlaces(documents, ({ Effect }) => Effect === 'Allow'),
      nth,
    )
    if (place)
      expect(allows(request, change.withoutStatement(documents, place)) && !allows(request, documents)).toBe(false)
  })

  // Each of these limits and never grants; so taking one away never closes what was open.
  const limits: Readonly<Record<string, (documents: Documents, policy: Document, nth: number) => Documents>> = {
    'an SCP level more': (documents, policy, nth) => {
      const levels = documents.scps ?? []
      return { ...documents, scps: levels.toSpliced(nth % (levels.length + 1), 0, [policy]) }
    },
    'an RCP more': (documents, policy) => {
      const rcp = {
        ...policy,
        Statement: change.statementsOf(policy).map((one) => ({ ...one, Effect: 'Deny', Principal: '*' })),
      }
      return { ...documents, rcps: [...(documents.rcps ?? []), [rcp]] }
    },
    'a permissions boundary': ({ boundary, ...documents }, policy) => ({ ...documents, boundary: boundary ?? policy }),
    'an endpoint policy': ({ endpoint, ...documents }, policy) => ({ ...documents, endpoint: endpoint ?? [policy] }),
    'a session policy': ({ session, ...documents }, policy) => ({ ...documents, session: session ?? [policy] }),
  }
  for (const [name, limited] of Object.entries(limits))
    property(name, more(policyFor), ({ request, documents, more: [policy, nth] }) => {
      // Without a session policy a federated user may do nothing at all (E7).
      if (name === 'a session policy' && request.principal.kind === 'federatedUser') return
      expect(allows(request, limited(documents, policy, nth)) && !allows(request, documents)).toBe(false)
    })
})

describe('never closes what was open', () => {
  property('an Allow more, in an identity or a resource policy', more(statementFor), (found) => {
    const {
      documents,
      more: [statement, nth],
    } = found
    const request = unblocked(found)
    const one = { ...statement, Effect: 'Allow' }
    const { identity = [], resource = { Version: '2012-10-17', Statement: [] } } = documents
    const opened =
      nth % 2 === 0
        ? { ...documents, identity: [...identity, { Version: '2012-10-17', Statement: [one] }] }
        : change.withStatement({ ...documents, resource }, 'resource', one)
    expect(allows(request, documents) && !allows(request, opened)).toBe(false)
  })
})

describe('changes nothing', () => {
  property('another order, but the index of statements', scenario, ({ request, documents }) => {
    const turned = change.mapStatements(
      change.mapLists(documents, (list) => list.toReversed()),
      (statements) => statements.toReversed(),
    )
    expect(unordered(decide(request, turned))).toEqual(unordered(decide(request, documents)))
  })

  const same: Readonly<Record<string, (found: Scenario) => Scenario>> = {
    'every statement twice': ({ request, documents }) => ({
      request,
      documents: change.mapStatements(documents, (statements) => [...statements, ...statements]),
    }),
    'a policy for each statement': ({ request, documents }) => ({
      request,
      documents: change.mapLists(documents, (list) => list.flatMap(change.split)),
    }),
    'the case of actions': ({ request, documents }) => ({
      request: { ...request, action: change.swapCase(request.action) },
      documents: change.mapStatements(documents, (statements) =>
        statements.map((one) => recast(one, ['Action', 'NotAction'], swapAll)),
      ),
    }),
    'the case of condition keys': ({ request, documents }) => ({
      request: { ...request, context: change.swapKeys(request.context) },
      documents: change.mapStatements(documents, (statements) =>
        statements.map((one) => recast(one, ['Condition'], (lines) => mapValues(lines as Document, swapKeysOf))),
      ),
    }),
    'a list of one for a lone value': ({ request, documents }) => ({
      request,
      documents: change.mapStatements(documents, (statements) =>
        statements
          .map((one) => recast(one, ['Action', 'NotAction', 'Resource', 'NotResource'], change.relisted))
          .map((one) => recast(one, ['Condition'], (lines) => mapValues(lines as Document, relistValues))),
      ),
    }),
  }
  for (const [name, changed] of Object.entries(same))
    property(name, scenario, (found) => {
      const after = changed(found)
      expect(verdict(decide(after.request, after.documents))).toEqual(verdict(decide(found.request, found.documents)))
    })
})

describe('the deciding statements', () => {
  property('carry a refusal alone, and without them it is another', scenario, ({ request, documents }) => {
    const before = decide(request, documents)
    const deciding = before.steps.find(({ status }) => status === 'explicitDeny')?.deciding ?? []
    if (deciding.length === 0) return // nothing of a policy's has refused
    const decides = (place: string, at: number) =>
      deciding.some(({ policyId, index }) => policyId === place && index === at)
    const keep = (kept: (place: string, at: number) => boolean) =>
      change.mapStatements(documents, (statements, place) =>
        statements.filter(({ Effect }, at) => Effect === 'Allow' || kept(place, at)),
      )
    expect(answer(decide(request, keep(decides)))).toBe(answer(before))
    expect(
      decide(
        request,
        keep((place, at) => !decides(place, at)),
      ).decidedBy,
    ).not.toBe(before.decidedBy)
  })

  property('carry an Allow alone', scenario, ({ request, documents }) => {
    const before = decide(request, documents)
    if (before.decision !== 'Allow') return
    const deciding = before.steps.flatMap((step) => step.deciding)
    const alone = change.mapStatements(documents, (statements, place) =>
      statements.filter((_, at) => deciding.some(({ policyId, index }) => policyId === place && index === at)),
    )
    expect(answer(decide(request, alone))).toBe(answer(before))
  })
})

function more<T>(fitting: (asked: Request) => fc.Arbitrary<T>) {
  return scenarioWith((asked) => fc.tuple(fitting(asked), fc.nat(11)))
}

function nothing(): fc.Arbitrary<undefined> {
  return fc.constant(undefined)
}

function answer({ decision, decidedBy }: Result): string {
  return `${decision} by ${decidedBy}`
}

function verdict({ decision, decidedBy, grantLevel }: Result) {
  return { decision, decidedBy, grantLevel }
}

/** A result without what the order of statements may change. */
function unordered(result: Result) {
  return {
    ...verdict(result),
    steps: result.steps.map(({ id, status, skipped, levels, statements }) => ({
      id,
      status,
      skipped,
      levels,
      statements: statements
        .map(({ policyId: _id, index: _index, pointer: _pointer, conditions, ...rest }) => ({
          ...rest,
          conditions: conditions.map(({ pointer: _at, ...condition }) => condition),
        }))
        .map((statement) => JSON.stringify(statement))
        .toSorted(),
    })),
  }
}

function recast(statement: Document, elements: readonly string[], how: (value: unknown) => unknown): Document {
  return mapValues(statement, (value, name) => (elements.includes(name) ? how(value) : value))
}

function mapValues(record: Document, how: (value: unknown, name: string) => unknown): Document {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, how(value, name)]))
}

function swapAll(patterns: unknown): unknown {
  return Array.isArray(patterns) ? patterns.map(swapAll) : change.swapCase(String(patterns))
}

function swapKeysOf(keys: unknown): unknown {
  return change.swapKeys(keys as Document)
}

function relistValues(keys: unknown): unknown {
  return mapValues(keys as Document, change.relisted)
}
