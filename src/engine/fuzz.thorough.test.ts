// Whatever is thrown at the engine: no exception, no long wait, and each text that is no policy gets a finding at a place.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, evaluate, parsePolicy, type PolicySet, type PolicyType, type Request } from '#engine'
import { request } from './testing/arbitraries.ts'
import {
  anyJson,
  anyRequest,
  anyText,
  goodDocument,
  mangledDocument,
  mangledRequest,
  mangledText,
} from './testing/arbitraryJunk.ts'
import { type Documents, policySet } from './cases.ts'
import { idle, odd } from './testing/oddDocuments.ts'
import { property } from './testing/property.ts'
import { millisecondsOf } from './testing/timing.ts'

const EVERYTHING = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
}
const PATIENCE = 50 // milliseconds for one input
const types = ['identity', 'resource', 'boundary', 'session', 'scp', 'rcp', 'endpoint', 'trust', undefined] as const

/** The same document in every place that takes one. */
function everywhere(document: unknown): Documents {
  const one = document as Record<string, unknown> // the engine evaluates what it gets
  const list = [one]
  return { identity: list, resource: one, boundary: one, session: list, scps: [list], rcps: [list], endpoint: list }
}

function survives(asked: Request, documents: Documents): void {
  const set = policySet(documents)
  const took = millisecondsOf(() => {
    expect(evaluate(asked, set).decision).toBe(compile(set).decide(asked))
  }, PATIENCE)
  expect(took).toBeLessThan(PATIENCE)
}

function reads(text: string, type: PolicyType | 'trust' | undefined): void {
  const took = millisecondsOf(() => {
    const parsed = parsePolicy(text, type)
    if (!parsed.document) expect(parsed.findings).not.toEqual([])
    for (const { pointer, offset, length, code } of parsed.findings) {
      expect(code).not.toBe('')
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset + length).toBeLessThanOrEqual(text.length)
      if (parsed.document && pointer !== '') expect(parsed.range(pointer)).toBeDefined()
      parsed.pointerAt(offset)
    }
  }, PATIENCE)
  expect(took).toBeLessThan(PATIENCE)
}

describe('fuzz', () => {
  it.each(['', 'nobody', 'constructor', '__proto__', undefined, 7])(
    'what is no principal (%s) leaves nothing behind',
    (kind) => {
      const set: PolicySet = { identity: [] }
      const root: Request = {
        principal: { kind: 'root', arn: 'arn:aws:iam::111122223333:root' },
        action: 'ec2:RunInstances',
        resource: '*',
        accounts: { principal: { id: '111122223333' }, resource: { id: '111122223333' } },
        context: {},
      }
      const odd = { ...root, principal: { kind, arn: 'arn:aws:iam::111122223333:root' } } as Request
      expect(evaluate(odd, set).warnings).toMatchObject([
        { code: 'UNREADABLE_REQUEST', pointer: '/request/principal/kind' },
      ])
      expect(evaluate(root, set).decidedBy).toBe('root')
    },
  )
  property('no request at all is refused, with the place at fault', fc.tuple(anyJson, anyJson), ([asked, set]) => {
    const { decision, steps, warnings } = evaluate(asked as unknown as Request, set as unknown as PolicySet)
    expect(compile(set as unknown as PolicySet).decide(asked as unknown as Request)).toBe(decision)
    expect(decision).not.toBe('Allow')
    expect({ steps, codes: warnings.map(({ code }) => code) }).toEqual({ steps: [], codes: ['UNREADABLE_REQUEST'] })
    expect(warnings[0]?.pointer).toMatch(/^\/(request|policies)/)
  })
  property(
    'a request with something else in it is decided, or refused',
    fc.tuple(mangledRequest, request),
    ([asked, sound]) => {
      const set: PolicySet = { identity: [], resource: { id: 'r', name: 'r', type: 'resource', document: EVERYTHING } }
      expect(compile(set).decide(asked as Request)).toBe(evaluate(asked as Request, set).decision)
      expect(evaluate(sound, set).steps).not.toEqual([])
    },
  )
  const type = fc.constantFrom(...types)
  property('any text is read', fc.tuple(anyText, type), ([text, as]) => reads(text, as), 2)
  property('any JSON is read', fc.tuple(anyJson, type), ([json, as]) => reads(JSON.stringify(json), as), 2)
  property('a mangled policy is read', fc.tuple(mangledText, type), ([text, as]) => reads(text, as), 2)
  property('any JSON is evaluated', fc.tuple(request, anyJson), ([asked, json]) => survives(asked, everywhere(json)), 2)
  property(
    'a mangled policy is evaluated',
    fc.tuple(request, mangledDocument),
    ([asked, document]) => survives(asked, everywhere(document)),
    2,
  )
  property(
    'a request of any text is evaluated',
    fc.tuple(anyRequest, goodDocument),
    ([asked, document]) => survives(asked, everywhere(document)),
    2,
  )
  property('a policy printed and read again is the same', fc.tuple(goodDocument, fc.nat(4)), ([document, indent]) => {
    const printed = JSON.stringify(document, null, indent)
    const { document: found } = parsePolicy(printed)
    expect(found).toEqual(document)
    expect(JSON.stringify(found, null, indent)).toBe(printed)
  })
})

describe('odd documents', () => {
  const asked: Request = {
    principal: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ana' },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::photos/a.jpg',
    accounts: { principal: { id: '111122223333' }, resource: { id: '111122223333' } },
    context: {},
  }
  it.each(Object.entries(odd))('%s', (_name, text) => {
    const { findings, document } = parsePolicy(text, 'identity')
    expect(findings).not.toEqual([])
    survives(asked, everywhere(document))
  })

  it.each(Object.entries(idle))('%s', (_name, text) => {
    const { document } = parsePolicy(text, 'identity')
    survives(asked, everywhere(document))
    const { decidedBy } = evaluate(asked, policySet({ identity: [{ ...document }] }))
    expect(decidedBy).toBe('identity')
  })
})
