// One row per operation of AWS Organizations.

import { AcceptHandshake } from './AcceptHandshake.ts'
import { AttachPolicy } from './AttachPolicy.ts'
import { CancelHandshake } from './CancelHandshake.ts'
import { CloseAccount } from './CloseAccount.ts'
import { CreateAccount } from './CreateAccount.ts'
import { CreateOrganization } from './CreateOrganization.ts'
import { CreateOrganizationalUnit } from './CreateOrganizationalUnit.ts'
import { CreatePolicy } from './CreatePolicy.ts'
import { DeclineHandshake } from './DeclineHandshake.ts'
import { DeleteOrganization } from './DeleteOrganization.ts'
import { DeleteOrganizationalUnit } from './DeleteOrganizationalUnit.ts'
import { DeletePolicy } from './DeletePolicy.ts'
import { DeleteResourcePolicy } from './DeleteResourcePolicy.ts'
import { DeregisterDelegatedAdministrator } from './DeregisterDelegatedAdministrator.ts'
import { DescribeAccount } from './DescribeAccount.ts'
import { DescribeCreateAccountStatus } from './DescribeCreateAccountStatus.ts'
import { DescribeEffectivePolicy } from './DescribeEffectivePolicy.ts'
import { DescribeHandshake } from './DescribeHandshake.ts'
import { DescribeOrganization } from './DescribeOrganization.ts'
import { DescribeOrganizationalUnit } from './DescribeOrganizationalUnit.ts'
import { DescribePolicy } from './DescribePolicy.ts'
import { DescribeResourcePolicy } from './DescribeResourcePolicy.ts'
import { DetachPolicy } from './DetachPolicy.ts'
import { DisableAWSServiceAccess } from './DisableAWSServiceAccess.ts'
import { DisablePolicyType } from './DisablePolicyType.ts'
import { EnableAWSServiceAccess } from './EnableAWSServiceAccess.ts'
import { EnableAllFeatures } from './EnableAllFeatures.ts'
import { EnablePolicyType } from './EnablePolicyType.ts'
import { InviteAccountToOrganization } from './InviteAccountToOrganization.ts'
import { LeaveOrganization } from './LeaveOrganization.ts'
import { ListAWSServiceAccessForOrganization } from './ListAWSServiceAccessForOrganization.ts'
import { ListAccounts } from './ListAccounts.ts'
import { ListAccountsForParent } from './ListAccountsForParent.ts'
import { ListChildren } from './ListChildren.ts'
import { ListCreateAccountStatus } from './ListCreateAccountStatus.ts'
import { ListDelegatedAdministrators } from './ListDelegatedAdministrators.ts'
import { ListDelegatedServicesForAccount } from './ListDelegatedServicesForAccount.ts'
import { ListHandshakesForAccount } from './ListHandshakesForAccount.ts'
import { ListHandshakesForOrganization } from './ListHandshakesForOrganization.ts'
import { ListOrganizationalUnitsForParent } from './ListOrganizationalUnitsForParent.ts'
import { ListParents } from './ListParents.ts'
import { ListPolicies } from './ListPolicies.ts'
import { ListPoliciesForTarget } from './ListPoliciesForTarget.ts'
import { ListRoots } from './ListRoots.ts'
import { ListTagsForResource } from './ListTagsForResource.ts'
import { ListTargetsForPolicy } from './ListTargetsForPolicy.ts'
import { MoveAccount } from './MoveAccount.ts'
import { PutResourcePolicy } from './PutResourcePolicy.ts'
import { RegisterDelegatedAdministrator } from './RegisterDelegatedAdministrator.ts'
import { RemoveAccountFromOrganization } from './RemoveAccountFromOrganization.ts'
import { TagResource } from './TagResource.ts'
import { UntagResource } from './UntagResource.ts'
import { UpdateOrganizationalUnit } from './UpdateOrganizationalUnit.ts'
import { UpdatePolicy } from './UpdatePolicy.ts'

export const organizations = {
  AcceptHandshake,
  AttachPolicy,
  CancelHandshake,
  CloseAccount,
  CreateAccount,
  CreateOrganization,
  CreateOrganizationalUnit,
  CreatePolicy,
  DeclineHandshake,
  DeleteOrganization,
  DeleteOrganizationalUnit,
  DeletePolicy,
  DeleteResourcePolicy,
  DeregisterDelegatedAdministrator,
  DescribeAccount,
  DescribeCreateAccountStatus,
  DescribeEffectivePolicy,
  DescribeHandshake,
  DescribeOrganization,
  DescribeOrganizationalUnit,
  DescribePolicy,
  DescribeResourcePolicy,
  DetachPolicy,
  DisableAWSServiceAccess,
  DisablePolicyType,
  EnableAWSServiceAccess,
  EnableAllFeatures,
  EnablePolicyType,
  InviteAccountToOrganization,
  LeaveOrganization,
  ListAWSServiceAccessForOrganization,
  ListAccounts,
  ListAccountsForParent,
  ListChildren,
  ListCreateAccountStatus,
  ListDelegatedAdministrators,
  ListDelegatedServicesForAccount,
  ListHandshakesForAccount,
  ListHandshakesForOrganization,
  ListOrganizationalUnitsForParent,
  ListParents,
  ListPolicies,
  ListPoliciesForTarget,
  ListRoots,
  ListTagsForResource,
  ListTargetsForPolicy,
  MoveAccount,
  PutResourcePolicy,
  RegisterDelegatedAdministrator,
  RemoveAccountFromOrganization,
  TagResource,
  UntagResource,
  UpdateOrganizationalUnit,
  UpdatePolicy,
}
