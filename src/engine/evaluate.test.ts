// The cases of cases/*.json, one test each, and properties that hold for every request.

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, matchesPattern, type Policy, readCases, type Request, type Result, runCase } from '#engine'

const folder = new URL('./cases/', import.meta.url)

describe.each(readdirSync(folder))('%s', (file) => {
  const cases = readCases(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  if (typeof cases === 'string') throw new Error(`${file}: ${cases}`)
  it.each(cases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    const { expected, found, result } = runCase(one)
    expect(found).toBe(expected)
    expect(rederived(result)).toBe(result.decision)
  })
})

describe('readCases', () => {
  it('refuses a misspelt field', () => {
    expect(readCases({ cases: [{ id: 'x', titel: 'y' }] })).toMatch(/cases\.0/)
  })
})

/** The decision, from the trace alone. */
function rederived({ steps, decidedBy }: Result): Result['decision'] {
  if (decidedBy === 'no-permission-required') return 'Allow'
  if (steps.some(({ status }) => status === 'explicitDeny')) return 'ExplicitDeny'
  return steps.some(({ status }) => status === 'implicitDeny') ? 'ImplicitDeny' : 'Allow'
}

const ACCOUNT = '111122223333'
const actions = ['s3:GetObject', 's3:PutObject', 's3:*', '*', 'iam:CreateUser']
const resources = ['*', 'arn:aws:s3:::photos/*', 'arn:aws:s3:::photos/a.jpg', 'arn:aws:s3:::other/*']
const principals = [
  '*',
  { AWS: `arn:aws:iam::${ACCOUNT}:user/ben` },
  { AWS: ACCOUNT },
  { AWS: 'arn:aws:iam::444455556666:root' },
]

const statement = fc.record(
  {
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.constantFrom(...actions),
    Resource: fc.constantFrom(...resources),
    Condition: fc.constantFrom(
      { Bool: { 'aws:SecureTransport': 'true' } },
      { StringEquals: { 'aws:username': 'ben' } },
      { StringNotLike: { 'aws:username': 'a*' } },
    ),
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'] },
)
const resourceStatement = fc
  .tuple(statement, fc.constantFrom(...principals))
  .map(([one, Principal]) => ({ ...one, Principal }))
const request = fc
  .record({ action: fc.constantFrom('s3:GetObject', 'iam:CreateUser'), secure: fc.boolean(), cross: fc.boolean() })
  .map(
    ({ action, secure, cross }): Request => ({
      principal: { kind: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/ben` },
      action,
      resource: action === 's3:GetObject' ? 'arn:aws:s3:::photos/a.jpg' : '*',
      accounts: { principal: { id: ACCOUNT }, resource: { id: cross ? '444455556666' : ACCOUNT } },
      context: { 'aws:SecureTransport': String(secure) },
    }),
  )

function policy(type: Policy['type'], statements: readonly object[]): Policy {
  return { id: type, name: type, type, document: { Version: '2012-10-17', Statement: statements } }
}

function decide(
  asked: Request,
  identity: readonly object[],
  resource: readonly object[],
  boundary?: readonly object[],
): Result {
  return evaluate(asked, {
    identity: [policy('identity', identity)],
    resource: policy('resource', resource),
    ...(boundary && { boundary: policy('boundary', boundary) }),
  })
}

describe('evaluate', () => {
  const several = fc.array(statement, { maxLength: 4 })
  const severalOnResource = fc.array(resourceStatement, { maxLength: 3 })
  const maybe = fc.option(several, { nil: undefined })

  it('always holds every step, and the trace alone gives the decision', () => {
    fc.assert(
      fc.property(request, several, severalOnResource, maybe, (asked, identity, resource, boundary) => {
        const result = decide(asked, identity, resource, boundary)
        expect(result.steps.map(({ id }) => id).join(' ')).toBe(
          'precheck deny rcp scp vpce resource identity boundary session result s3bpa',
        )
        expect(rederived(result)).toBe(result.decision)
        expect(result.message === undefined).toBe(result.decision === 'Allow')
        for (const { id, status } of result.steps)
          expect(status === 'implicitDeny').toBe(result.decision === 'ImplicitDeny' && result.decidedBy === id)
      }),
    )
  })

  it('a Deny more never turns a denial into Allow', () => {
    fc.assert(
      fc.property(
        request,
        several,
        severalOnResource,
        statement,
        maybe,
        (asked, identity, resource, more, boundary) => {
          const before = decide(asked, identity, resource, boundary)
          const after = decide(asked, [...identity, { ...more, Effect: 'Deny' }], resource, boundary)
          if (before.decision !== 'Allow') expect(after.decision).not.toBe('Allow')
        },
      ),
    )
  })

  it('an Allow more never turns Allow into a denial', () => {
    fc.assert(
      fc.property(
        request,
        several,
        severalOnResource,
        statement,
        resourceStatement,
        (asked, identity, resource, more, moreOnResource) => {
          if (decide(asked, identity, resource).decision !== 'Allow') return
          expect(decide(asked, [...identity, { ...more, Effect: 'Allow' }], resource).decision).toBe('Allow')
          expect(decide(asked, identity, [...resource, { ...moreOnResource, Effect: 'Allow' }]).decision).toBe('Allow')
        },
      ),
    )
  })

  it('the order of statements never matters', () => {
    fc.assert(
      fc.property(request, several, severalOnResource, (asked, identity, resource) => {
        const { decision, decidedBy } = decide(asked, identity, resource)
        expect(decide(asked, identity.toReversed(), resource.toReversed())).toMatchObject({ decision, decidedBy })
      }),
    )
  })

  it('words a refusal as AWS does', () => {
    const asked: Request = {
      principal: { kind: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/ben` },
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::photos',
      accounts: { principal: { id: ACCOUNT }, resource: { id: ACCOUNT } },
      context: {},
    }
    expect(evaluate(asked, { identity: [] }).message).toBe(
      'User: arn:aws:iam::111122223333:user/ben is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::photos" because no identity-based policy allows the s3:ListBucket action',
    )
  })
})

describe('matchesPattern', () => {
  it('is quick on patterns made to be slow', () => {
    expect(matchesPattern(`${'*a'.repeat(3000)}b`, 'a'.repeat(20_000))).toBe(false)
  })
})
