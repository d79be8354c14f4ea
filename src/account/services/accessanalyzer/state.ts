// What IAM Access Analyzer remembers of one account.

export interface AccessAnalyzerState {
  readonly analyzers: Readonly<Record<string, Analyzer>> // by name
  readonly generations?: Readonly<Record<string, PolicyGeneration>> // by job id
}

export type AnalyzerType = (typeof TYPES)[number]
export const TYPES = [
  'ACCOUNT',
  'ORGANIZATION',
  'ACCOUNT_UNUSED_ACCESS',
  'ORGANIZATION_UNUSED_ACCESS',
  'ACCOUNT_INTERNAL_ACCESS',
  'ORGANIZATION_INTERNAL_ACCESS',
] as const

export interface Analyzer {
  readonly name: string
  readonly type: AnalyzerType
  readonly createdAt: number // milliseconds since the Unix epoch, UTC
  readonly tags: Readonly<Record<string, string>>
  readonly archiveRules: Readonly<Record<string, ArchiveRule>> // by name
  readonly unusedAccessAge?: number // days
  readonly findings: Readonly<Record<string, Finding>> // by id
  readonly analyzedAt?: number
}

/** Findings that it fits are archived as soon as they are found. */
export interface ArchiveRule {
  readonly filter: Filter
  readonly createdAt: number
  readonly updatedAt: number
}
export type Filter = Readonly<Record<string, Criterion>>
export interface Criterion {
  readonly eq?: readonly string[] | undefined
  readonly neq?: readonly string[] | undefined
  readonly contains?: readonly string[] | undefined
  readonly exists?: boolean | undefined
}

export interface Finding extends Found {
  readonly id: string
  readonly status: Status
  readonly createdAt: number
  readonly updatedAt: number
  readonly analyzedAt: number
}
export type Status = 'ACTIVE' | 'ARCHIVED' | 'RESOLVED'

/** What an analysis comes upon. */
export interface Found {
  readonly resource: string // ARN
  readonly resourceType: ResourceType
  readonly details: Details
}
export type ResourceType = 'AWS::S3::Bucket' | 'AWS::IAM::Role' | 'AWS::IAM::User'
export type Details =
  | {
      readonly type: 'ExternalAccess'
      readonly action: readonly string[]
      readonly principal: Readonly<Record<string, string>>
      readonly condition: Readonly<Record<string, string>>
      readonly isPublic: boolean
      readonly source: 'POLICY' | 'BUCKET_ACL'
    }
  | { readonly type: 'UnusedIAMRole' | 'UnusedIAMUserPassword'; readonly lastAccessed?: number }
  | { readonly type: 'UnusedIAMUserAccessKey'; readonly accessKeyId: string; readonly lastAccessed?: number }

export interface PolicyGeneration {
  readonly principalArn: string
  readonly begun: number
  readonly trails: readonly string[] // ARNs
  readonly from: number
  readonly to: number
  readonly canceled?: true
}
