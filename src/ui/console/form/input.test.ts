import { describe, expect, it } from 'vitest'
import { findOperation } from '#account'
import { inputOf, problemsIn } from './input.ts'
import { controlOf, wordsOf } from './names.ts'

// what stands in the form → what is sent
const forms: readonly (readonly [
  operation: string,
  filled: Record<string, unknown>,
  input: Record<string, unknown>,
])[] = [
  ['iam.CreateUser', { UserName: 'ben', Path: '' }, { UserName: 'ben' }],
  [
    'iam.CreateUser',
    { UserName: 'ben', Tags: [{ Key: 'a', Value: 'b' }] },
    { UserName: 'ben', Tags: [{ Key: 'a', Value: 'b' }] },
  ],
  ['iam.CreateUser', { UserName: 'ben', Tags: [''] }, { UserName: 'ben' }],
  ['iam.UpdateRole', { RoleName: 'r', MaxSessionDuration: '7200' }, { RoleName: 'r', MaxSessionDuration: 7200 }],
  [
    'iam.CreateLoginProfile',
    { UserName: 'ben', PasswordResetRequired: false },
    { UserName: 'ben', PasswordResetRequired: false },
  ],
]

describe('a form', () => {
  it.each(forms)('of %s sends what was filled in', (operation, filled, input) => {
    expect(inputOf(findOperation(operation)?.input, filled)).toEqual(input)
    expect(problemsIn(operation, input)).toEqual([])
  })

  it.each([
    [{}, 'This is needed.'],
    [{ UserName: 'b c' }, 'There are characters here that AWS does not allow.'],
    [{ UserName: 'b'.repeat(65) }, 'At most 64 characters, please.'],
  ])('says of %j what is wrong', (input, text) => {
    expect(problemsIn('iam.CreateUser', input)).toEqual([{ path: 'UserName', text }])
  })

  it.each([
    ['PolicyArn', 'Policy ARN', 'policy-arn'],
    ['UserName', 'User name', 'user-name'],
    ['MFADevices', 'MFA devices', 'mfa-devices'],
  ])('reads %s', (name, words, control) => {
    expect([wordsOf(name), controlOf(name)]).toEqual([words, control])
  })
})
