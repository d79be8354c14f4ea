import { describe, expect, it } from 'vitest'
import {
  pathOf,
  principalOf,
  withName,
  withoutStatement,
  withStatement,
  withTexts,
  withValue,
} from './statementEdits.ts'

const text = `{
    "Version": "2012-10-17",
    "Statement": [
        { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["*"] },
        { "Effect": "Deny",
          "Action": ["s3:*"], "Resource": "*" }
    ]
}`
const first = pathOf('/Statement/0')
const parsed = (one: string) => JSON.parse(one) as { Statement: Record<string, unknown>[] }

describe('an edit of the form', () => {
  it.each([
    ['a value', withValue(text, [...first, 'Effect'], 'Deny'), text.replace('"Allow"', '"Deny"')],
    ['one text for one', withTexts(text, [...first, 'Action'], ['s3:*']), text.replace('"s3:GetObject"', '"s3:*"')],
    ['a name', withName(text, [...first, 'Action'], 'NotAction'), text.replace('"Action"', '"NotAction"')],
    ['a name that is not there', withName(text, [...first, 'Nothing'], 'NotAction'), text],
    ['the only statement', withoutStatement(text, { pointer: '/Statement' }), text],
  ])('keeps the rest of the text: %s', (_what, edited, expected) => {
    expect(edited).toBe(expected)
  })

  it('keeps a list a list, and makes one of several texts', () => {
    expect(parsed(withTexts(text, [...first, 'Resource'], ['a'])).Statement[0]?.Resource).toEqual(['a'])
    expect(parsed(withTexts(text, [...first, 'Action'], ['a', 'b'])).Statement[0]?.Action).toEqual(['a', 'b'])
    expect(parsed(withTexts(text, [...first, 'Action'], [])).Statement[0]?.Action).toEqual([])
    expect(withTexts(text, [...first, 'Action'], ['a', 'b'])).toContain('"Action": ["s3:*"], "Resource": "*" }')
  })

  it.each([
    ['identity', { Effect: 'Allow', Action: [], Resource: [] }],
    ['resource', { Effect: 'Allow', Principal: { AWS: [] }, Action: [], Resource: [] }],
    ['trust', { Effect: 'Allow', Principal: { AWS: [] }, Action: [] }],
  ] as const)('adds to a policy of kind %s a statement that grants nothing', (kind, added) => {
    expect(parsed(withStatement(text, kind)).Statement).toEqual([...parsed(text).Statement, added])
    expect(parsed(withStatement('{}', kind)).Statement).toEqual([added])
    expect(parsed(withStatement('{"Statement":{"Effect":"Deny"}}', kind)).Statement).toEqual([
      { Effect: 'Deny' },
      added,
    ])
  })

  it('takes a statement away', () => {
    expect(parsed(withoutStatement(text, { pointer: '/Statement/0' })).Statement).toEqual([parsed(text).Statement[1]])
  })

  it.each([
    [['*'], '*'],
    [['AWS a'], { AWS: 'a' }],
    [['AWS a', 'Service s', 'AWS b'], { AWS: ['a', 'b'], Service: 's' }],
    [[], {}],
  ])('writes %j as a Principal', (names, principal) => {
    expect(principalOf(names)).toEqual(principal)
  })
})
