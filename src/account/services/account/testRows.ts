import { after } from '../../testCalls.ts'
import type { TestRow } from '../testRow.ts'
import { PROD, testOrganization } from '../organizations/testOrganization.ts'

const SECURITY = {
  Name: 'Ina',
  Title: 'CISO',
  EmailAddress: 'security@pinebox.example',
  PhoneNumber: '+49 30 1234',
  AlternateContactType: 'SECURITY',
}
const ContactInformation = {
  FullName: 'Ana Pine',
  AddressLine1: 'Harbour 1',
  AddressLine2: 'Floor 2',
  AddressLine3: 'Door 3',
  City: 'Bremen',
  StateOrRegion: 'Bremen',
  DistrictOrCounty: 'Mitte',
  PostalCode: '28195',
  CountryCode: 'DE',
  PhoneNumber: '+49 421 1234',
  CompanyName: 'Pinebox',
  WebsiteUrl: 'https://pinebox.example',
}
const AccountId = PROD
const PrimaryEmail = 'prod-root@pinebox.example'
const RegionName = 'eu-south-1'
const ofContact = { AlternateContactType: 'SECURITY', AccountId }

const trusting = after(testOrganization(), [
  'organizations.EnableAWSServiceAccess',
  { ServicePrincipal: 'account.amazonaws.com' },
])
export const world = after(
  trusting,
  ['account.PutAlternateContact', { ...SECURITY, AccountId }],
  ['account.PutContactInformation', { ContactInformation, AccountId }],
  ['account.StartPrimaryEmailUpdate', { AccountId, PrimaryEmail }],
)
/** What AWS would have sent to the new address. */
export const Otp = world.accounts[PROD]?.details?.emailUpdate?.otp ?? ''

function row(name: string, input: object, output: readonly string[] = [], optional = ['AccountId']): [string, TestRow] {
  return [name, { input: { ...input }, output, optional, actions: [`account:${name}`], world }]
}

export const rows: Readonly<Record<string, TestRow>> = Object.fromEntries([
  row('AcceptPrimaryEmailUpdate', { AccountId, PrimaryEmail, Otp }, ['Status'], []),
  row('DeleteAlternateContact', ofContact),
  row('DisableRegion', { AccountId, RegionName }),
  row('EnableRegion', { AccountId, RegionName }),
  row('GetAccountInformation', { AccountId }, ['AccountId', 'AccountName', 'AccountCreatedDate', 'AccountState']),
  row('GetAlternateContact', ofContact, ['AlternateContact']),
  row('GetContactInformation', { AccountId }, ['ContactInformation']),
  row('GetPrimaryEmail', { AccountId }, ['PrimaryEmail'], []),
  row('GetRegionOptStatus', { AccountId, RegionName }, ['RegionName', 'RegionOptStatus']),
  row(
    'ListRegions',
    { AccountId, MaxResults: 2, NextToken: '2', RegionOptStatusContains: ['DISABLED'] },
    ['NextToken', 'Regions'],
    ['AccountId', 'MaxResults', 'NextToken', 'RegionOptStatusContains'],
  ),
  row('PutAccountName', { AccountName: 'Production', AccountId }),
  row('PutAlternateContact', { ...SECURITY, AccountId }),
  row('PutContactInformation', { ContactInformation, AccountId }),
  row('StartPrimaryEmailUpdate', { AccountId, PrimaryEmail: 'x@pinebox.example' }, ['Status'], []),
])
