import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, parsePolicy, type Request } from '#engine'

const good = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'

// Text, the code of its first finding, and the text at the place it points to.
const table: readonly (readonly [name: string, text: string, code: string, at: string])[] = [
  ['a missing comma', '{"Version":"2012-10-17"\n"Statement":[]}', 'JSON_SYNTAX', '"'],
  ['a trailing comma', '{"Version":"2012-10-17","Statement":[],}', 'JSON_SYNTAX', ','],
  ['a comment', '{// no\n}', 'JSON_SYNTAX', '// no'],
  ['a list', '[]', 'NOT_AN_OBJECT', '[]'],
  ['a key twice', good.replace('"Statement"', '"Version":"2012-10-17","Statement"'), 'DUPLICATE_KEY', '"Version"'],
  ['an unknown element', good.replace('"Action"', '"Actions"'), 'UNKNOWN_ELEMENT', '"Actions"'],
  ['a wrong case', good.replace('"Effect"', '"effect"'), 'UNKNOWN_ELEMENT', '"effect"'],
  ['a bad version', good.replace('2012-10-17', '2012-10-18'), 'BAD_VERSION', '"2012-10-18"'],
  [
    'no version',
    '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
    'MISSING_VERSION',
    '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
  ],
  ['a bad effect', good.replace('"Allow"', '"allow"'), 'BAD_EFFECT', '"allow"'],
  ['no effect', good.replace('"Effect":"Allow",', ''), 'MISSING_EFFECT', '{"Action":"s3:*","Resource":"*"}'],
  ['no action', good.replace('"Action":"s3:*",', ''), 'MISSING_ACTION', '{"Effect":"Allow","Resource":"*"}'],
  ['both of a pair', good.replace('"Action"', '"NotAction":"iam:*","Action"'), 'EXCLUSIVE_PAIR', '"NotAction"'],
  ['a bad Sid', good.replace('"Effect"', '"Sid":"no way","Effect"'), 'BAD_SID', '"no way"'],
  ['an action that is no text', good.replace('"s3:*"', '7'), 'NOT_TEXT', '7'],
  ['no statement', '{"Version":"2012-10-17","Statement":[]}', 'MISSING_STATEMENT', '[]'],
]

describe('parsePolicy', () => {
  it.each(table)('finds %s', (_name, text, code, at) => {
    const [first] = parsePolicy(text).findings
    expect(first?.code).toBe(code)
    expect(text.slice(first?.offset, (first?.offset ?? 0) + (first?.length ?? 0))).toBe(at)
  })

  it('names the nearest element', () => {
    expect(parsePolicy(good.replace('"Effect"', '"efect"')).findings[0]?.args).toEqual({
      key: 'efect',
      nearest: 'Effect',
    })
  })

  it('finds nothing in a good policy, and its document', () => {
    const parsed = parsePolicy(good, 'identity')
    expect(parsed.findings).toEqual([])
    expect(parsed.document).toEqual(JSON.parse(good))
  })

  it('asks for a principal only in policies on resources', () => {
    expect(parsePolicy(good, 'resource').findings.map(({ code }) => code)).toEqual(['PRINCIPAL_REQUIRED'])
    expect(parsePolicy(good.replace('"Action"', '"Principal":"*","Action"'), 'identity').findings[0]?.code).toBe(
      'FORBIDDEN_ELEMENT',
    )
  })

  it('leads from a pointer to the text and back', () => {
    const parsed = parsePolicy(good)
    const range = parsed.range('/Statement/0/Action')
    expect(good.slice(range?.offset, (range?.offset ?? 0) + (range?.length ?? 0))).toBe('"s3:*"')
    expect(parsed.pointerAt((range?.offset ?? 0) + 2)).toBe('/Statement/0/Action')
    expect(parsed.range('/Statement/7')).toBeUndefined()
  })

  it('survives 100,000 nested brackets and names the first one too deep', () => {
    const [first] = parsePolicy('['.repeat(100_000)).findings
    expect(first).toMatchObject({ code: 'TOO_DEEP', offset: 64 })
    expect(parsePolicy(' '.repeat(1_500_001)).findings[0]?.code).toBe('TOO_LARGE')
  })

  it('keeps __proto__ a key like any other', () => {
    const { document } = parsePolicy('{"__proto__":{"polluted":true}}')
    expect(Object.keys(document ?? {})).toEqual(['__proto__'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  const request: Request = {
    principal: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ben' },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::photos/a.jpg',
    accounts: { principal: { id: '111122223333' }, resource: { id: '111122223333' } },
    context: {},
  }

  it('never throws, and neither does the evaluation of what it made', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { document } = parsePolicy(text, 'identity')
        evaluate(request, { identity: [{ id: 'p', name: 'p', type: 'identity', document }] })
      }),
    )
  })
})
