// Whom Account Management lets at which account. AWS: Account Management Reference Guide, 2026-11.

import { describe, expect, it } from 'vitest'
import { call, type Credentials } from '#account'
import { ACCOUNT, ana } from '../../testAccount.ts'
import { after, answer, outcome } from '../../testCalls.ts'
import { oli, pia, PROD, sam, SANDBOX, testOrganization } from '../organizations/testOrganization.ts'
import { Otp, world } from './testRows.ts'

const untrusted = testOrganization()
const security = {
  AlternateContactType: 'SECURITY',
  Name: 'Ina',
  Title: 'CISO',
  EmailAddress: 'ina@pinebox.example',
  PhoneNumber: '+49 30 1234',
}
const DENIED = 'AccessDeniedException'

describe('Account Management', () => {
  it.each<[string, typeof world, Credentials, object, string]>([
    ['its own account', untrusted, pia, {}, 'ok'],
    ['its own, outside of any organization', untrusted, oli, {}, 'ok'],
    ['a member, by the management account', world, ana, { AccountId: PROD }, 'ok'],
    ['a member, without trusted access', untrusted, ana, { AccountId: PROD }, DENIED],
    ['the management account by its number', world, ana, { AccountId: ACCOUNT }, DENIED],
    ['another member', world, sam, { AccountId: PROD }, DENIED],
    ['a member, from outside', world, oli, { AccountId: PROD }, DENIED],
  ])('reaches, or does not, %s', (_what, start, who, input, code) => {
    expect(outcome(start, 'account.PutAlternateContact', { ...security, ...input }, who).split(':')[0]).toBe(code)
  })

  it('lets its delegated administrator at other members', () => {
    const ServicePrincipal = 'account.amazonaws.com'
    const delegated = after(world, [
      'organizations.RegisterDelegatedAdministrator',
      { AccountId: SANDBOX, ServicePrincipal },
    ])
    expect(outcome(delegated, 'account.GetAccountInformation', { AccountId: PROD }, sam)).toBe('ok')
  })

  it('keeps a contact where lessons look for it, until it is deleted', () => {
    const put = after(untrusted, ['account.PutAlternateContact', security])
    expect(put.accounts[ACCOUNT]?.contacts?.SECURITY).toMatchObject({ emailAddress: 'ina@pinebox.example' })
    const gone = after(put, ['account.DeleteAlternateContact', { AlternateContactType: 'SECURITY' }])
    expect(outcome(gone, 'account.GetAlternateContact', { AlternateContactType: 'SECURITY' })).toBe(
      'ResourceNotFoundException: No contact of the inputted alternate contact type found.',
    )
  })

  it('changes the address of a root user with the password that was sent, and hides that', () => {
    const input = { AccountId: PROD, PrimaryEmail: 'prod-root@pinebox.example', Otp }
    const wrong = { ...input, Otp: Otp === 'aaaaaa' ? 'bbbbbb' : 'aaaaaa' }
    expect(outcome(world, 'account.AcceptPrimaryEmailUpdate', wrong)).toMatch(/^ValidationException/)
    const { world: changed, event } = call(world, ana, 'account.AcceptPrimaryEmailUpdate', input)
    expect(event?.requestParameters).not.toHaveProperty('otp')
    expect(answer(changed, 'organizations.DescribeAccount', { AccountId: PROD })).toMatchObject({
      Account: { Email: input.PrimaryEmail },
    })
    expect(outcome(changed, 'account.AcceptPrimaryEmailUpdate', input)).toMatch(/^ResourceNotFoundException/)
    const taken = { AccountId: SANDBOX, PrimaryEmail: input.PrimaryEmail }
    expect(outcome(changed, 'account.StartPrimaryEmailUpdate', taken)).toMatch(/^ConflictException/)
  })

  it.each([
    ['eu-west-1', 'ENABLED_BY_DEFAULT', 'ValidationException'],
    ['eu-south-1', 'DISABLED', 'ok'],
  ])('switches only Regions that can be: %s', (RegionName, RegionOptStatus, code) => {
    expect(answer(untrusted, 'account.GetRegionOptStatus', { RegionName })).toMatchObject({ RegionOptStatus })
    expect(outcome(untrusted, 'account.EnableRegion', { RegionName }).split(':')[0]).toBe(code)
  })

  it('remembers a Region that was enabled, and the name that was given', () => {
    const changed = after(
      untrusted,
      ['account.EnableRegion', { RegionName: 'eu-south-1' }],
      ['account.PutAccountName', { AccountName: 'Pinebox' }],
    )
    expect(answer(changed, 'account.ListRegions', { RegionOptStatusContains: ['ENABLED'] })).toEqual({
      Regions: [{ RegionName: 'eu-south-1', RegionOptStatus: 'ENABLED' }],
    })
    expect(answer(changed, 'account.GetAccountInformation', {})).toMatchObject({ AccountName: 'Pinebox' })
  })
})
