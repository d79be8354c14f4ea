import { expect, it } from 'vitest'
import type { World } from '#account'
import { ACCOUNT, testAccount } from '../../testAccount.ts'
import { after, answer, outcome, type Step } from '../../testCalls.ts'
import { PROD, testOrganization } from '../organizations/testOrganization.ts'

const TRUSTED = { 'iam.amazonaws.com': 0 }
/** The test account in an organization, with another account beside it. */
const within = (patch: object): World => {
  const world = testOrganization()
  return {
    ...world,
    ...(world.organization && { organization: { ...world.organization, serviceAccess: TRUSTED, ...patch } }),
  }
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
  ['no trusted access for IAM', within({ serviceAccess: {} }), 'ServiceAccessNotEnabledException'],
  ['a member account', within({ managementAccount: PROD }), 'AccountNotManagementOrDelegatedAdministratorException'],
  [
    'a delegated administrator',
    within({ managementAccount: PROD, delegated: { [ACCOUNT]: TRUSTED } }),
    'CallerIsNotManagementAccountException',
  ],
] as const)('is not to be had with %s', (_what, world, code) => {
  expect(outcome(world, 'iam.EnableOrganizationsRootSessions', {}).split(':')[0]).toBe(code)
})

it('is turned on and off', () => {
  const on = after(within({}), sessions, credentials, sessions)
  expect(answer(on, 'iam.ListOrganizationsFeatures', {})).toEqual({
    OrganizationId: testOrganization().organization?.id,
    EnabledFeatures: ['RootCredentialsManagement', 'RootSessions'],
  })
  const off = after(on, ['iam.DisableOrganizationsRootCredentialsManagement', {}])
  expect(answer(off, 'iam.ListOrganizationsFeatures', {})).toMatchObject({ EnabledFeatures: ['RootSessions'] })
})

it('can be looked at by a delegated administrator', () => {
  const world = within({ managementAccount: PROD, delegated: { [ACCOUNT]: TRUSTED } })
  expect(answer(world, 'iam.ListOrganizationsFeatures', {})).toMatchObject({ EnabledFeatures: [] })
})
