// Default quotas. AWS: Organizations User Guide, "Quotas and service limits"; those of SCPs as of the announcement
// "AWS Organizations increased SCP quotas" of May 2026, read 2026-11.

import type { PolicyTypeName } from './state.ts'

const HOUR = 3_600_000 // milliseconds

export const MOST = {
  accounts: 10, // with open invitations
  depth: 5, // OUs below one another
  units: 2000,
  tags: 50,
}
export const REMOVAL_WAIT = 7 * 24 * HOUR // before an account that was created may leave
export const INVITATION = 15 * 24 * HOUR // how long it stands

/** White space counts: only the console takes it out. */
export const SIZE: Readonly<Record<PolicyTypeName, number>> = {
  SERVICE_CONTROL_POLICY: 10_240,
  RESOURCE_CONTROL_POLICY: 5120,
  TAG_POLICY: 10_000,
  BACKUP_POLICY: 10_000,
  AISERVICES_OPT_OUT_POLICY: 2500,
  CHATBOT_POLICY: 10_000,
  DECLARATIVE_POLICY_EC2: 10_000,
  SECURITYHUB_POLICY: 10_000,
  INSPECTOR_POLICY: 10_000,
  UPGRADE_ROLLOUT_POLICY: 10_000,
  BEDROCK_POLICY: 10_000,
  S3_POLICY: 10_000,
  NETWORK_SECURITY_DIRECTOR_POLICY: 10_000,
}
export const RESOURCE_POLICY_SIZE = 40_000 // characters

export function mostPolicies(type: PolicyTypeName): number {
  return type === 'SERVICE_CONTROL_POLICY' ? 10_000 : 1000
}

/** How many policies of a type one root, OU or account takes. */
export function mostAttached(type: PolicyTypeName): number {
  return type === 'RESOURCE_CONTROL_POLICY' ? 5 : 10
}
