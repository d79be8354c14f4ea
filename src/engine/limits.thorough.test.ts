// Patterns made to be slow, and documents too large for anybody: answered in no time, or refused in no time.

import { describe, expect, it } from 'vitest'
import { evaluate, parsePolicy, type PolicySet, type Request } from '#engine'
import { policySet } from './cases.ts'
import { millisecondsOf } from './testing/timing.ts'

const ARN = 'arn:aws:iam::111122223333:user/ana'
const account = { id: '111122223333' }
const asked: Request = {
  principal: { kind: 'user', arn: ARN },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::photos/a.jpg',
  accounts: { principal: account, resource: account },
  context: {},
}
const statement = { Effect: 'Allow', Action: '*', Resource: '*' }
const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })

// How often a pattern repeats, and how long the text is; how long the answer may take, in milliseconds.
const QUICK = {
  limit: 50, // `npm run bench` holds the 5 ms of a quiet machine; a pattern that blows up takes seconds
  sizes: [
    [8, 50],
    [30, 1_000],
    [500, 4_000],
    [3_000, 20_000],
  ],
} as const
// `*a^k b` costs pattern × text; no longer than AWS lets either be: an ARN has at most 2,048 characters.
const QUADRATIC = {
  limit: 1_000,
  sizes: [
    [8, 50],
    [30, 1_000],
    [1_000, 2_048],
  ],
} as const

/** By what it is made of, so many times. Against a run of `a`, none of them matches and each invites to go back. */
const patterns: Readonly<Record<string, (times: number) => string>> = {
  '(a*)^k b': (times) => `${'a*'.repeat(times)}b`,
  '(*?)^k b': (times) => `${'*?'.repeat(times)}b`,
  '*a^k b': (times) => `*${'a'.repeat(times)}b`,
  '(*a)^k b': (times) => `${'*a'.repeat(times)}b`,
  '(${var}*)^k b': (times) => `${'${aws:PrincipalTag/a}*'.repeat(times)}b`,
}

type Trap = (pattern: string, text: string) => readonly [Request, PolicySet]
const places: Readonly<Record<string, Trap>> = {
  Action: (pattern, text) => [
    { ...asked, action: `s3:${text}` },
    policySet({ identity: [policy({ ...statement, Action: `s3:${pattern}` })] }),
  ],
  Resource: (pattern, text) => [
    { ...asked, resource: `arn:aws:s3:::${text}` },
    policySet({ identity: [policy({ ...statement, Resource: `arn:aws:s3:::${pattern}` })] }),
  ],
  Condition: (pattern, text) => [
    { ...asked, context: { 's3:prefix': text } },
    policySet({ identity: [policy({ ...statement, Condition: { StringLike: { 's3:prefix': pattern } } })] }),
  ],
  'an ARN condition': (pattern, text) => [
    { ...asked, context: { 'aws:SourceArn': `arn:aws:s3:::${text}` } },
    policySet({
      identity: [policy({ ...statement, Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:s3:::${pattern}` } } })],
    }),
  ],
  Principal: (pattern, text) => [
    { ...asked, principal: { kind: 'user', arn: `arn:aws:iam::111122223333:user/${text}` } },
    policySet({
      resource: policy({ ...statement, Principal: { AWS: `arn:aws:iam::111122223333:user/${pattern}` } }),
    }),
  ],
  'an SCP': (pattern, text) => [
    { ...asked, resource: `arn:aws:s3:::${text}` },
    policySet({ scps: [[policy({ ...statement, NotAction: 'iam:*', Resource: `arn:aws:s3:::${pattern}` })]] }),
  ],
}

describe('patterns made to be slow', () => {
  describe.each(Object.keys(places))('in %s', (place) => {
    it.each(Object.keys(patterns))('%s', (name) => {
      const { limit, sizes } = name === '*a^k b' ? QUADRATIC : QUICK
      for (const [times, length] of sizes) {
        const pattern = patterns[name]?.(times) ?? ''
        const [request, set] = places[place]?.(pattern, 'a'.repeat(length)) ?? [asked, policySet({})]
        const tagged = { ...request, context: { ...request.context, 'aws:PrincipalTag/a': 'a' } }
        expect(evaluate(tagged, set).decision).toBe('ImplicitDeny')
        expect(millisecondsOf(() => evaluate(tagged, set), limit)).toBeLessThan(limit)
      }
    })
  })
})

describe('giant documents', () => {
  const PATIENCE = 5_000 // milliseconds to read and judge on the busiest machine; npm run bench says how long it really takes
  const REFUSAL = 50 // milliseconds
  const many = (count: number) =>
    policy(...Array.from({ length: count }, (_, index) => ({ ...statement, Action: 's3:Put*', Sid: `S${index}` })))

  const read: Readonly<Record<string, object>> = {
    'of 1 MB in many statements': many(15_500),
    'of 1 MB in one list of actions': policy({
      ...statement,
      Action: Array.from({ length: 55_000 }, (_, index) => `iam:Get${index}Object`),
    }),
    'of 1 MB in one text': policy({ ...statement, Action: `s3:${'a'.repeat(1_000_000)}` }),
  }
  it.each(Object.entries(read))('%s are read and judged', (_name, whole) => {
    const text = JSON.stringify(whole)
    expect(text.length).toBeGreaterThan(1_000_000)
    const took = millisecondsOf(() => {
      const { document, findings } = parsePolicy(text, 'identity')
      expect(findings).toEqual([])
      expect(evaluate(asked, policySet({ identity: [{ ...document }] })).decision).toBe('ImplicitDeny')
    }, PATIENCE)
    expect(took).toBeLessThan(PATIENCE)
  })

  it('of 100,000 lines are read', () => {
    const text = JSON.stringify(policy(...Array.from({ length: 20_000 }, () => statement))).replaceAll(/[,{]/g, '$&\n')
    expect(text.split('\n').length).toBeGreaterThan(80_000)
    expect(millisecondsOf(() => parsePolicy(text), PATIENCE)).toBeLessThan(PATIENCE)
  })

  const refused: Readonly<Record<string, readonly [text: string, code: string]>> = {
    'of 5 MB': [JSON.stringify(many(70_000)), 'TOO_LARGE'],
    'of 2 MB of blanks': [' '.repeat(2_000_000), 'TOO_LARGE'],
    'of 2 million lines': ['\n'.repeat(2_000_000), 'TOO_LARGE'],
    'nested 100,000 deep as lists': [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'TOO_DEEP'],
    'nested 100,000 deep as objects': [`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'TOO_DEEP'],
  }
  it.each(Object.entries(refused))('%s are refused', (_name, [text, code]) => {
    expect(parsePolicy(text).findings[0]?.code).toBe(code)
    expect(millisecondsOf(() => parsePolicy(text), REFUSAL)).toBeLessThan(REFUSAL)
  })
})
