// The one organization of a world. AWS: Organizations User Guide, "Terminology and concepts", 2026-11.

import type { AccountId } from '../../types.ts'

export interface Organization {
  readonly id: string // o-…
  readonly managementAccount: AccountId
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING'
  readonly root: OrganizationRoot
  readonly units: Readonly<Record<string, Unit>> // by id
  readonly members: Readonly<Record<AccountId, Member>> // the management account among them
  readonly policies: Readonly<Record<string, OrganizationPolicy>> // by id; those of AWS are no state
  readonly attachments: Readonly<Record<string, readonly string[]>> // ids of policies, by id of root, OU or account
  readonly serviceAccess: Readonly<Record<string, number>> // since when, by service principal
  readonly delegated: Readonly<Record<AccountId, Readonly<Record<string, number>>>> // since when, by service principal
  readonly handshakes: Readonly<Record<string, Handshake>>
  readonly creations: Readonly<Record<string, Creation>> // requests for accounts, by id
  readonly resourcePolicy?: ResourcePolicy
}

type Tags = Readonly<Record<string, string>>

export interface OrganizationRoot {
  readonly id: string // r-…
  readonly policyTypes: readonly PolicyTypeName[] // those that are enabled
  readonly tags: Tags
}

export interface Unit {
  readonly id: string // ou-…
  readonly name: string
  readonly parent: string
  readonly tags: Tags
}

export interface Member {
  readonly id: AccountId
  readonly parent: string // id of the root or of an OU
  readonly joined: number // milliseconds since the Unix epoch, UTC
  readonly method: 'INVITED' | 'CREATED'
  readonly tags: Tags
}

export const POLICY_TYPES = [
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'TAG_POLICY',
  'BACKUP_POLICY',
  'AISERVICES_OPT_OUT_POLICY',
  'CHATBOT_POLICY',
  'DECLARATIVE_POLICY_EC2',
  'SECURITYHUB_POLICY',
  'INSPECTOR_POLICY',
  'UPGRADE_ROLLOUT_POLICY',
  'BEDROCK_POLICY',
  'S3_POLICY',
  'NETWORK_SECURITY_DIRECTOR_POLICY',
] as const
export type PolicyTypeName = (typeof POLICY_TYPES)[number]

export interface OrganizationPolicy {
  readonly id: string // p-…
  readonly name: string
  readonly description: string
  readonly type: PolicyTypeName
  readonly content: string
  readonly updated: number
  readonly tags: Tags
}

/** An invitation. */
export interface Handshake {
  readonly id: string // h-…
  readonly account: AccountId // whom it invites
  readonly target: { readonly Id: string; readonly Type: 'ACCOUNT' | 'EMAIL' } // as it was sent
  readonly state: 'OPEN' | 'CANCELED' | 'ACCEPTED' | 'DECLINED'
  readonly notes?: string
  readonly requested: number
  readonly tags: Tags
}

export interface Creation {
  readonly id: string // car-…
  readonly accountName: string
  readonly requested: number
  readonly accountId?: AccountId // absent: it failed
  readonly failure?: 'ACCOUNT_LIMIT_EXCEEDED' | 'EMAIL_ALREADY_EXISTS'
}

export interface ResourcePolicy {
  readonly id: string // rp-…
  readonly content: string
  readonly tags: Tags
}
