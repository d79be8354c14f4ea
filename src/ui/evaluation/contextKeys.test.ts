import { describe, expect, it } from 'vitest'
import { keyProblem, valueProblem } from './contextKeys.ts'

describe('valueProblem', () => {
  it.each([
    ['aws:SourceIp', '203.0.113.10', true],
    ['aws:SourceIp', '2001:db8::1', true],
    ['aws:SourceIp', '203.0.113', false],
    ['aws:sourceip', '300.1.1.1', false],
    ['aws:MultiFactorAuthPresent', 'true', true],
    ['aws:MultiFactorAuthPresent', 'yes', false],
    ['aws:CurrentTime', '2026-11-23T09:00:00Z', true],
    ['aws:CurrentTime', 'now', false],
    ['aws:MultiFactorAuthAge', '300', true],
    ['aws:MultiFactorAuthAge', 'long', false],
    ['aws:SourceArn', 'arn:aws:s3:::photos', true],
    ['aws:SourceArn', 'photos', false],
    ['aws:PrincipalTag/team', 'photos', true],
    ['aws:PrincipalTag/team', '', false],
  ])('%s = %s: %s', (key, value, fits) => expect(valueProblem(key, value) === null).toBe(fits))

  it.each([
    ['aws:SourceIp', true],
    ['aws:PrincipalTag/team', true],
    ['s3:x-amz-acl', true],
    ['SourceIp', false],
    ['aws: SourceIp', false],
    ['', false],
  ])('key %s: %s', (key, fits) => expect(keyProblem(key) === null).toBe(fits))
})
