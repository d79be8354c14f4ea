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

const good = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'

/** Each of them read as an identity policy has a finding. */
const odd: Readonly<Record<string, string>> = {
  'an empty text': '',
  'only blanks': ' \n\t',
  'a lone brace': '{',
  null: 'null',
  'a number': '7',
  'a text in quotes': '"s3:*"',
  'a list of policies': `[${good}]`,
  'an empty object': '{}',
  'a Statement that is null': '{"Version":"2012-10-17","Statement":null}',
  'a Statement that is a text': '{"Version":"2012-10-17","Statement":"Allow"}',
  'a list in a list of statements': `{"Version":"2012-10-17","Statement":[[{"Effect":"Allow","Action":"*","Resource":"*"}]]}`,
  'a null among the statements': '{"Version":"2012-10-17","Statement":[null]}',
  'a null Action': good.replace('"s3:*"', 'null'),
  'a number for an Action': good.replace('"s3:*"', '4'),
  'a nested list of actions': good.replace('"s3:*"', '[["s3:*"]]'),
  'an empty list of actions': good.replace('"s3:*"', '[]'),
  'no Action': good.replace('"Action":"s3:*",', ''),
  'a number for a Resource': good.replace('"*"', '5'),
  'no Resource': good.replace(',"Resource":"*"', ''),
  'an Effect in lower case': good.replace('Allow', 'allow'),
  'a list of effects': good.replace('"Allow"', '["Allow"]'),
  'an element in lower case': good.replace('"Effect"', '"effect"'),
  'both Action and NotAction': good.replace('"Resource"', '"NotAction":"iam:*","Resource"'),
  'both Resource and NotResource': good.replace('"Action"', '"NotResource":"arn:aws:s3:::a","Action"'),
  'a condition that is a list': good.replace('"Action"', '"Condition":[],"Action"'),
  'a condition on nothing': good.replace('"Action"', '"Condition":{"StringEquals":"aws:username"},"Action"'),
  'a condition on null': good.replace('"Action"', '"Condition":{"StringEquals":{"aws:username":null}},"Action"'),
  'a version of next year': good.replace('2012-10-17', '2027-01-01'),
  'a key twice': good.replace('"Action"', '"Effect":"Deny","Action"'),
  'a comma too many': good.replace('}]', '},]'),
  'a comma too few': good.replace('","Res', '" "Res'),
  'a comment': good.replace('"Action"', '/* all */ "Action"'),
  'single quotes': good.replaceAll('"', "'"),
  'curly quotes': good.replace('"Allow"', '\u201CAllow\u201D'),
  'a byte order mark': `\uFEFF${good}`,
  'a NUL between': good.replace('"Action"', '\u0000"Action"'),
  'a number beyond all numbers': good.replace('"s3:*"', '1e400'),
  'a negative zero': good.replace('"s3:*"', '-0'),
  'a lone surrogate for an element': good.replace('"Action"', '"\uD800":"x","Action"'),
  'text from right to left in an element': good.replace('"Action"', '"\u202EnoitcA":"x","Action"'),
  'a hard space': good.replace('"Action"', '\u00A0"Action"'),
  'an escape cut short': good.replace('s3:*', 's3:\\u00'),
  'a line break in a text': good.replace('s3:*', 's3:\n*'),
  'a second policy behind the first': `${good}\n${good}`,
  ['__proto__']: good.replace('"Action"', '"__proto__":{"Action":"*"},"Action"'),
  'a statement called constructor': good.replace('"Statement"', '"constructor"'),
}

/** Sound by the grammar; each of them matches nothing. */
const idle: Readonly<Record<string, string>> = {
  'an Action without a colon': good.replace('s3:*', 'GetObject'),
  'an Action with two in one text': good.replace('s3:*', 's3:Get*,s3:Put*'),
  'an Action with brackets': good.replace('s3:*', 's3:(Get'),
  'a Resource that is no ARN': good.replace('"*"', '"photos"'),
  'an operator of no name': good.replace('"Action"', '"Condition":{"":{"aws:username":"ana"}},"Action"'),
  'an operator that does not exist': good.replace('"Action"', '"Condition":{"Equals":{"a":"b"}},"Action"'),
}

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
