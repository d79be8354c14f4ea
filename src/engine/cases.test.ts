import { describe, expect, it } from 'vitest'
import { readCases, runCase } from '#engine'

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] }
const good = {
  id: 'E1-1',
  title: 'a Deny denies',
  rule: ['E1', 'E5'],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html',
  request: {
    principal: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ben' },
    action: 'iam:ListUsers',
    resource: '*',
    accounts: { principal: { id: '111122223333' }, resource: { id: '111122223333' } },
    context: {},
  },
  policies: { identity: [{ arn: 'arn:aws:iam::111122223333:policy/KeepOut', document }] },
  expect: {
    decision: 'ExplicitDeny',
    decidedBy: 'explicit-deny:identity',
    message:
      'User: arn:aws:iam::111122223333:user/ben is not authorized to perform: iam:ListUsers with an explicit deny in an identity-based policy: arn:aws:iam::111122223333:policy/KeepOut',
    warnings: [] as string[],
  },
}

function passes(one: object): boolean | string {
  const cases = readCases({ cases: [one] })
  return typeof cases === 'string' ? cases : cases.map(runCase).every(({ passed }) => passed)
}

describe('readCases', () => {
  it.each([
    ['of a case', { ...good, titel: 'x' }, 'cases.0: no such field: `titel`'],
    ['of what is expected', { ...good, expect: { ...good.expect, decided: 'x' } }, 'cases.0.expect: no such field'],
    [
      'of a document with its ARN',
      { ...good, policies: { identity: [{ arn: 'x', documnt: {} }] } },
      'policies.identity.0',
    ],
    ['of a caller', { ...good, request: { ...good.request, principal: { kind: 'user', am: 'x' } } }, 'principal'],
    ['of no rule', { ...good, rule: [] }, 'cases.0.rule'],
  ])('refuses a misspelt field %s', (_name, one, problem) => expect(passes(one)).toContain(problem))
})

describe('runCase', () => {
  it('passes when all that is expected is found', () => expect(passes(good)).toBe(true))

  it.each([
    ['decision', 'Allow'],
    ['decidedBy', 'identity'],
    ['message', 'User: nobody'],
    ['warnings', ['UNKNOWN_OPERATOR']],
  ])('fails on another %s', (field, value) =>
    expect(passes({ ...good, expect: { ...good.expect, [field]: value } })).toBe(false),
  )
})
