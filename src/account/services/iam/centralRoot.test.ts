import { expect, it } from 'vitest'
import type { World } from '#account'
import { ACCOUNT, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'

const OTHER = '444455556666'
const organization = {
  id: 'o-pinebox123',
  managementAccount: ACCOUNT,
  featureSet: 'ALL',
  trustedServices: ['iam.amazonaws.com'],
}
const within = (patch: object): World => {
  const world = testAccount()
  const { [ACCOUNT]: home, ...others } = world.accounts
  const accounts = home ? { ...others, [ACCOUNT]: home, [OTHER]: { ...home, id: OTHER } } : others
  return Object.assign({ ...world, accounts }, { organization: { ...organization, ...patch } })
}
const credentials: Step = ['iam.EnableOrganizationsRootCredentialsManagement', {}]
const sessions: Step = ['iam.EnableOrganizationsRootSessions', {}]

// AWS: IAM API Reference, EnableOrganizationsRootSessions, 2026-11.
it.each([
  ['no organization', testAccount(), 'OrganizationNotFoundException'],
  [
    'an organization for billing alone',
    within({ featureSet: 'CONSOLIDATED_BILLING' }),
    'OrganizationNotInAllFeaturesModeException',
  ],
  ['no trusted access for IAM', within({ trustedServices: [] }), 'ServiceAccessNotEnabledException'],
  ['a member account', within({ managementAccount: OTHER }), 'AccountNotManagementOrDelegatedAdministratorException'],
  [
    'a delegated administrator',
    within({ managementAccount: OTHER, delegatedAdministrators: { [ACCOUNT]: ['iam.amazonaws.com'] } }),
    'CallerIsNotManagementAccountException',
  ],
] as const)('is not to be had with %s', (_what, world, code) => {
  expect(outcome(world, 'iam.EnableOrganizationsRootSessions', {}).split(':')[0]).toBe(code)
})

it('is turned on and off', () => {
  const on = after(within({}), sessions, credentials, sessions)
  expect(answer(on, 'iam.ListOrganizationsFeatures', {})).toEqual({
    OrganizationId: 'o-pinebox123',
    EnabledFeatures: ['RootCredentialsManagement', 'RootSessions'],
  })
  const off = after(on, ['iam.DisableOrganizationsRootCredentialsManagement', {}])
  expect(answer(off, 'iam.ListOrganizationsFeatures', {})).toMatchObject({ EnabledFeatures: ['RootSessions'] })
})

it('can be looked at by a delegated administrator', () => {
  const world = within({ managementAccount: OTHER, delegatedAdministrators: { [ACCOUNT]: ['iam.amazonaws.com'] } })
  expect(answer(world, 'iam.ListOrganizationsFeatures', {})).toMatchObject({ EnabledFeatures: [] })
})
