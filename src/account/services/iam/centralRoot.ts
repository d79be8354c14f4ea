// Centralized root access: what an organization may do to the root users of its member accounts.
// AWS: IAM User Guide, "Centralize root access for member accounts", and API Reference, ListOrganizationsFeatures, 2026-11.

import type { Draft } from 'immer'
import { type At, fail } from '../../operation.ts'
import { own } from '../../own.ts'
import type { AccountId, World } from '../../types.ts'
import type { IamState } from './state.ts'

type Feature = NonNullable<IamState['organizationsFeatures']>[number]
const ORDER: readonly Feature[] = ['RootCredentialsManagement', 'RootSessions']

const IAM = 'iam.amazonaws.com'

/** What is on, as every call about it answers. */
export function features(draft: Draft<World>, at: At) {
  const { id, management } = organization(draft, at.account)
  return answer(id, management.organizationsFeatures)
}

export function enable(draft: Draft<World>, at: At, feature: Feature) {
  const { id, management, managementAccount } = organization(draft, at.account)
  if (at.account !== managementAccount)
    fail(
      'CallerIsNotManagementAccountException',
      'The request was rejected because the account making the request is not the management account for the organization.',
    )
  management.organizationsFeatures = [...withoutFeature(management, feature), feature]
  return answer(id, management.organizationsFeatures)
}

export function disable(draft: Draft<World>, at: At, feature: Feature) {
  const { id, management } = organization(draft, at.account)
  management.organizationsFeatures = withoutFeature(management, feature)
  return answer(id, management.organizationsFeatures)
}

/** The organization, when this account may manage its root users. */
function organization(draft: Draft<World>, account: AccountId) {
  const { organization: found } = draft
  const home = draft.accounts[found?.managementAccount ?? '']
  if (!found || !home)
    return fail(
      'OrganizationNotFoundException',
      'The request was rejected because no organization is associated with your account.',
    )
  const { id, managementAccount, featureSet, serviceAccess, delegated } = found
  if (account !== managementAccount && own(delegated, account)?.[IAM] === undefined)
    fail(
      'AccountNotManagementOrDelegatedAdministratorException',
      'The request was rejected because the account making the request is not the management account or delegated administrator account for centralized root access.',
    )
  if (featureSet !== 'ALL')
    fail(
      'OrganizationNotInAllFeaturesModeException',
      'The request was rejected because your organization does not have All features enabled.',
    )
  if (serviceAccess[IAM] === undefined)
    fail(
      'ServiceAccessNotEnabledException',
      'The request was rejected because trusted access is not enabled for IAM in Organizations.',
    )
  return { id, managementAccount, management: home.iam }
}

function withoutFeature({ organizationsFeatures = [] }: IamState, feature: Feature): Feature[] {
  return organizationsFeatures.filter((one) => one !== feature)
}

function answer(OrganizationId: string, on: readonly Feature[] = []) {
  return { OrganizationId, EnabledFeatures: ORDER.filter((one) => on.includes(one)) }
}
