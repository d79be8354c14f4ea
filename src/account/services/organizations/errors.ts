// What AWS Organizations refuses, in its words. AWS: Organizations API Reference, errors of each operation, 2026-11; those
// of constraints as recorded in public issue trackers.

import { fail } from '../../operation.ts'

const TEXTS = {
  AWSOrganizationsNotInUse: 'Your account is not a member of an organization.',
  AccessDenied: "You don't have permissions to access this resource.",
  AccountAlreadyClosed: 'You attempted to close an account that is already closed.',
  AccountAlreadyRegistered: 'The provided account is already a delegated administrator for your organization.',
  AccountNotFound: "You specified an account that doesn't exist.",
  AccountNotRegistered: 'The specified account is not a delegated administrator for this AWS service.',
  AlreadyInOrganization: 'The provided account is already a member of an organization.',
  ChildNotFound: "You specified a child that doesn't exist.",
  CreateAccountStatusNotFound:
    "We can't find an create account request with the CreateAccountRequestId that you specified.",
  DestinationParentNotFound:
    "We can't find the destination container (a root or OU) with the ParentId that you specified.",
  DuplicateAccount: 'That account is already present in the specified destination.',
  DuplicateHandshake: 'A handshake with the same action and target already exists.',
  DuplicateOrganizationalUnit: 'An OU with the same name already exists.',
  DuplicatePolicy: 'A policy with the same name already exists.',
  DuplicatePolicyAttachment: 'The selected policy is already attached to the specified target.',
  EffectivePolicyNotFound: "The account doesn't have an effective policy of this type.",
  HandshakeAlreadyInState: 'The specified handshake is already in the requested state.',
  HandshakeNotFound: "We can't find a handshake with the HandshakeId that you specified.",
  InvalidHandshakeTransition: "You can't perform the operation on the handshake in its current state.",
  MalformedPolicyDocument: 'The provided policy document does not meet the requirements of the specified policy type.',
  MasterCannotLeaveOrganization: "You can't remove a management account from an organization.",
  OrganizationNotEmpty: 'To delete an organization you must first remove all member accounts (except the master).',
  OrganizationalUnitNotEmpty:
    'The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.',
  OrganizationalUnitNotFound: "You specified an organizational unit that doesn't exist.",
  ParentNotFound: "You specified parent that doesn't exist.",
  PolicyInUse:
    'The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.',
  PolicyNotAttached: "The policy isn't attached to the specified target in the specified root.",
  PolicyNotFound: "We can't find a policy with the PolicyId that you specified.",
  PolicyTypeAlreadyEnabled: 'The specified policy type is already enabled in the specified root.',
  PolicyTypeNotAvailableForOrganization:
    "You can't use the specified policy type with the feature set currently enabled for this organization.",
  PolicyTypeNotEnabled: 'This operation can be performed only for enabled policy types.',
  ResourcePolicyNotFound: "We can't find a resource policy request with the parameter that you specified.",
  RootNotFound: "You specified a root that doesn't exist.",
  SourceParentNotFound: "We can't find a source root or OU with the ParentId that you specified.",
  TargetNotFound: "You specified a target that doesn't exist.",
} as const

export function refuse(error: keyof typeof TEXTS): never {
  return fail(`${error}Exception`, TEXTS[error])
}

const CONSTRAINTS = {
  ACCOUNT_NUMBER: 'You have exceeded the allowed number of AWS accounts.',
  CLOSE_MANAGEMENT: 'You attempted to close the management account.',
  DELEGATE_MANAGEMENT: 'You cannot register master account/yourself as delegated administrator for your organization.',
  DELEGATED: 'You attempted to remove an account that is a delegated administrator from the organization.',
  OU_DEPTH:
    'You cannot add an organizational unit to the specified parent because it would exceed the max depth allowed.',
  OU_NUMBER: 'You have exceeded the number of OUs that you can have in an organization.',
  POLICY_ATTACHMENTS: 'You have attached the maximum number of policies to the specified target.',
  LAST_POLICY:
    'You cannot remove the last policy attached to the specified target. You must have at least one attached at all times.',
  POLICY_NUMBER: 'You have exceeded the number of policies that you can have in an organization.',
  POLICY_SIZE: 'You have exceeded the maximum policy size.',
  SERVICE_ACCESS: 'You attempted to register a delegated administrator before you enabled service access.',
  TAGS: 'You have exceeded the number of tags allowed on this resource.',
  WAIT_PERIOD: "You can't remove an account before the wait period after its creation is over.",
} as const

export function violates(constraint: keyof typeof CONSTRAINTS): never {
  return fail('ConstraintViolationException', CONSTRAINTS[constraint])
}

const INVALID = {
  IMMUTABLE_POLICY: "You specified a policy that is managed by AWS and can't be modified.",
  INVALID_PAGINATION_TOKEN: 'You specified an invalid value for nextToken.',
  INVALID_SYSTEM_TAGS_PARAMETER: 'You specified a tag key that is a system tag.',
  DUPLICATE_TAG_KEY: 'Tag keys must be unique among the tags attached to the same entity.',
  TARGET: 'You can invite only an account, by its id or by the email address of its root user.',
} as const

export function isInvalid(what: keyof typeof INVALID): never {
  return fail('InvalidInputException', INVALID[what])
}
