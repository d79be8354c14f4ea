import { expect, it } from 'vitest'
import { fitsKind, guessKind } from '#engine'

const of = (...Statement: readonly object[]): Record<string, unknown> => ({ Version: '2012-10-17', Statement })
const TRUST = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }
const BUCKET = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' }

it.each([
  ['no principal', of({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), 'identity'],
  ['a principal', of(BUCKET), 'resource'],
  ['nobody but one', of({ Effect: 'Deny', NotPrincipal: { AWS: '*' }, Action: '*', Resource: '*' }), 'resource'],
  ['a role assumed', of(TRUST), 'trust'],
  ['a role assumed, and tags', of({ ...TRUST, Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'] }), 'trust'],
  ['one statement alone', { Statement: TRUST }, 'trust'],
  ['a role assumed, beside more', of(TRUST, BUCKET), 'resource'],
  ['no statement', of(), undefined],
  ['no action', of({ Effect: 'Allow' }), undefined],
  ['nothing', undefined, undefined],
])('%s', (_what, document, kind) => {
  expect(guessKind(document)).toBe(kind)
})

it.each([
  ['identity', 'scp', true],
  ['identity', 'resource', false],
  ['resource', 'rcp', true],
  ['resource', 'identity', false],
  ['trust', 'trust', true],
  ['trust', 'boundary', false],
] as const)('what looks like %s may be %s: %s', (guess, kind, fits) => {
  expect(fitsKind(guess, kind)).toBe(fits)
})
