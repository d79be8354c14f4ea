import { describe, expect, it } from 'vitest'
import { applyEdits, parsePolicy } from '#engine'
import { known, marked, policyWith } from '../testKnown.ts'
import { rewritesAt } from './changes.ts'
import { hintsIn } from './hints.ts'

const { catalog } = known

describe('hints behind wildcards', () => {
  it.each<readonly [string, string, readonly RegExp[]]>([
    ['one level', policyWith('"Action":"sqs:Get*"'), [/^\d+ actions, all read$/]],
    [
      'several levels',
      policyWith('"Action":["s3:*","s3:GetObject"]'),
      [/^\d+ actions: \d+ read, .*permissions management$/],
    ],
    ['everything', policyWith('"NotAction":"*"'), [/every action of AWS/]],
    ['nothing', policyWith('"Action":"s3:Nothing*"'), [/^no action$/]],
    ['no other element', policyWith('"Action":"s3:GetObject","Resource":"*"'), []],
    ['a text that is no JSON yet', '{"Statement":[{"Action":["sqs:Get*",', [/all read/]],
  ])('%s', (_what, text, labels) => {
    const hints = hintsIn(text, catalog)
    expect(hints).toHaveLength(labels.length)
    labels.forEach((label, index) => expect(hints[index]?.label).toMatch(label))
  })

  it('stand right behind the text', () => {
    const text = policyWith('"Action":"sqs:Get*"')
    expect(text.slice(0, hintsIn(text, catalog)[0]?.offset)).toMatch(/"sqs:Get\*"$/)
  })
})

describe('rewriting actions', () => {
  const rewrites = (text: string) => rewritesAt(...marked(text), catalog)
  const taken = (text: string, title: RegExp): unknown => {
    const edits = rewrites(text).find((one) => title.test(one.title))?.edits ?? []
    const { document } = parsePolicy(applyEdits(marked(text)[0], edits))
    const [statement] = (document?.Statement ?? []) as readonly { readonly Action: unknown }[]
    return statement?.Action
  }

  it('writes a wildcard out, with the same actions', () => {
    const written = taken(policyWith('"Action":["sqs:Get*|","s3:GetObject"]'), /^Write out/) as readonly string[]
    expect(written).toEqual([...catalog.expand('sqs:Get*').map(({ name }) => name), 's3:GetObject'])
  })

  it('keeps what only looks', () => {
    const kept = taken(policyWith('"Action":"sqs:*|"'), /^Keep only/) as readonly string[]
    expect(kept.every((name) => ['Read', 'List'].includes(catalog.action(name)?.level ?? ''))).toBe(true)
  })

  it('draws actions together, and says what more that allows', () => {
    const text = policyWith('"Action":["s3:GetObject|","s3:GetObjectAcl","s3:PutObject"]')
    expect(rewrites(text).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Write s3:GetObject\* instead of these 2 \(also allows \d+ more: s3:GetObject/),
    ])
    expect(taken(text, /^Write/)).toEqual(['s3:GetObject*', 's3:PutObject'])
  })

  it.each([
    ['an action alone', policyWith('"Action":"s3:GetObject|"')],
    ['everything', policyWith('"Action":"*|"')],
    ['a whole large service', policyWith('"Action":"ec2:Describe*|"')],
    ['a resource', policyWith('"Resource":"arn:aws:s3:::*|"')],
  ])('offers nothing for %s', (_what, text) => {
    expect(rewrites(text)).toEqual([])
  })
})
