// Every repair of every check, tried on the policies that show the check.

import { readFileSync } from 'node:fs'
import catalog from 'virtual:catalog'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  catalogOf,
  compile,
  lint,
  type LintCase,
  parsePolicy,
  type PolicyKind,
  readLintCases,
} from '#engine'
import { type Documents, policySet } from '../cases.ts'
import type { Json } from '../policy/flaw.ts'
import { policyFor, request } from '../testing/arbitraries.ts'
import { askedBy } from '../testing/askedBy.ts'
import { FULL } from '../testing/asking.ts'
import { property } from '../testing/property.ts'

const unpacked = catalogOf(catalog)
const NOW = Date.UTC(2026, 10, 25)
const REQUESTS = 1000
const SEED = 2026

const bad = ['aws', 'own'].flatMap((name) => {
  const read = readLintCases(JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8')))
  if (typeof read === 'string') throw new Error(read)
  return read.filter(({ id }) => id.endsWith(' bad'))
})
const find = (text: string, { policyType, resourceType }: Pick<LintCase, 'policyType' | 'resourceType'>) =>
  lint(parsePolicy(text, policyType), {
    policyType,
    ...(resourceType !== undefined && { resourceType }),
    catalog: unpacked,
    account: '111122223333',
    now: NOW,
  })

/** The same policy on one line, and on several. */
function layouts(text: string): readonly string[] {
  const { document } = parsePolicy(text)
  return document ? [text, JSON.stringify(document, undefined, 2), JSON.stringify(document, undefined, '\t')] : [text]
}

describe('a repair', () => {
  it.each(bad.map((one) => [one.id, one] as const))('of %s takes the finding away and adds no error', (_id, one) => {
    for (const text of layouts(one.text)) {
      const before = find(text, one)
      const known = new Set(before.map(({ code }) => code))
      const count = (code: string, list = before): number => list.filter((found) => found.code === code).length
      for (const { code, fixes } of before)
        for (const { title, edits } of fixes) {
          const after = find(applyEdits(text, edits), one)
          expect(count(code, after), `${code}: ${title}`).toBeLessThan(count(code))
          const errors = after.filter((found) => found.severity === 'error' && !known.has(found.code))
          expect(errors, `${code}: ${title}`).toEqual([])
        }
    }
  })

  it.each(bad.map((one) => [one.id, one] as const))('of %s is done when it is done', (_id, one) => {
    for (const text of layouts(one.text))
      for (const code of new Set(find(text, one).flatMap((found) => (found.fixes.length > 0 ? [found.code] : [])))) {
        let mended = text
        for (let left = find(text, one).filter((found) => found.code === code).length; left > 0; left--) {
          const [fix] = find(mended, one).find((found) => found.code === code)?.fixes ?? []
          mended = applyEdits(mended, fix?.edits ?? [])
        }
        expect(
          find(mended, one).filter((found) => found.code === code),
          mended,
        ).toEqual([])
      }
  })
})

describe('a safe repair', () => {
  const rows = bad.flatMap((one) =>
    find(one.text, one).flatMap(({ code, fixes }) =>
      fixes.filter(({ safe }) => safe).map((fix) => [`${code} in ${one.id}: ${fix.title}`, one, fix] as const),
    ),
  )
  it('is there at all', () => expect(rows.length).toBeGreaterThan(10))

  it.each(rows)('changes no decision: %s', (_id, { text, policyType }, { edits }) => {
    same(text, applyEdits(text, edits), policyType)
  })

  const policies = request.chain((asked) => policyFor(asked)).map((document) => JSON.stringify(document))
  property('of any policy changes no decision', policies, (text) => {
    for (const { fixes } of find(text, { policyType: 'identity', resourceType: undefined }))
      for (const { safe, edits } of fixes) if (safe) same(text, applyEdits(text, edits), 'identity', 50)
  })
})

/** Both policies decide the same requests the same way. An action that AWS does not have is asked for by nobody. */
function same(before: string, after: string, kind: PolicyKind, times = REQUESTS): void {
  const [old, now] = [before, after].map((text) => parsePolicy(text).document)
  if (!old || !now) throw new Error(`no policy: ${after}`)
  const [first, second] = [old, now].map((document) => compile(policySet(asOne(document, kind))))
  let met = 0
  const real = askedBy(old).filter(({ action }) => unpacked.action(action) !== undefined)
  for (const asked of fc.sample(real, { numRuns: times, seed: SEED })) {
    const decision = second?.decide(asked)
    expect(decision, `${JSON.stringify(asked)} by ${after}`).toBe(first?.decide(asked))
    if (decision !== 'ImplicitDeny') met++
  }
  if (times === REQUESTS) expect(met, 'requests that the policy speaks about').toBeGreaterThan(0)
}

/** A document where its kind counts, and all else allowed. */
function asOne(document: Json, kind: PolicyKind): Documents {
  const one = document as Record<string, unknown>
  const full = { identity: [FULL] }
  const places: Record<PolicyKind, Documents> = {
    identity: { identity: [one] },
    boundary: { ...full, boundary: one },
    session: { ...full, session: [one] },
    resource: { resource: one },
    trust: { resource: one },
    endpoint: { ...full, endpoint: [one] },
    scp: { ...full, scps: [[one]] },
    rcp: { ...full, rcps: [[one]] },
  }
  return places[kind]
}
