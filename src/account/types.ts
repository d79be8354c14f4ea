// The fake cloud as data: plain JSON, from which everything else in the app is computed.

import type { PolicySet, Request, Result as Decided } from '#engine'
import type { AccessAnalyzerState } from './services/accessanalyzer/state.ts'
import type { BudgetsState } from './services/budgets/state.ts'
import type { CloudTrailState } from './services/cloudtrail/state.ts'
import type { CurState } from './services/cur/state.ts'
import type { AccessKey, IamState } from './services/iam/state.ts'
import type { S3State } from './services/s3/state.ts'
import type { StsState } from './services/sts/state.ts'

export type AccountId = string // 12 digits

export interface World {
  readonly now: number // simulated clock, milliseconds since the Unix epoch, UTC
  readonly serial: number // feeds every generated id: a replay is equal byte for byte
  readonly home: AccountId // the learner's account
  readonly accounts: Readonly<Record<AccountId, Account>>
  readonly trail: readonly TrailEvent[] // oldest first
  readonly undelivered?: Readonly<Record<string, readonly number[]>> // indexes into `trail`, by the ARN of whose trail
}

export interface Account {
  readonly id: AccountId
  readonly alias: string | null
  readonly root: Root
  readonly contacts?: Readonly<Partial<Record<ContactType, Contact>>> // alternate contacts; absent: none are set
  readonly iam: IamState
  readonly s3: S3State
  readonly sts: StsState
  readonly cloudtrail?: CloudTrailState // absent: no trail was ever made
  readonly accessanalyzer?: AccessAnalyzerState
  readonly budgets?: BudgetsState
  readonly cur?: CurState
}

export type ContactType = 'BILLING' | 'OPERATIONS' | 'SECURITY'
/** Whom AWS asks beside the root user. AWS: Account Management Reference Guide, "Alternate contacts", 2026-11. */
export interface Contact {
  readonly name: string
  readonly title: string
  readonly emailAddress: string
  readonly phoneNumber: string
}

export interface Root {
  readonly email: string
  readonly created: number // as old as the account
  readonly mfaDevices: readonly string[]
  readonly accessKeys: readonly AccessKey[]
}

/** What a caller presents. */
export type Credentials =
  // Signed in to the console: `root`, `user/NAME` or `role/NAME` of the home account.
  // SIMPLIFIED: no password or MFA prompt yet; MFA counts as passed when the identity has a device.
  | { readonly identity: string }
  // Signed with keys, as a command line does.
  | { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }
  | { readonly anonymous: true }

/** Who the credentials turned out to be. */
export type Caller =
  | {
      kind: 'root'
      account: AccountId
      arn: string
      accessKeyId?: string
      console: boolean
      mfa: boolean
      issuedAt?: number // temporary credentials only; milliseconds
    }
  | {
      kind: 'user'
      account: AccountId
      arn: string
      userName: string
      userId: string
      accessKeyId: string
      console: boolean
      mfa: boolean
      issuedAt?: number // temporary credentials only; milliseconds
    }
  | {
      kind: 'role'
      account: AccountId
      arn: string // the session's
      roleArn: string
      roleName: string
      roleId: string
      sessionName: string
      accessKeyId: string
      console: boolean
      mfa: boolean
      issuedAt: number
      sessionPolicy?: string
    }
  | { kind: 'anonymous' }

/** Somebody the learner can be, as the identity switcher lists them. */
export interface Identity {
  readonly ref: string // `root`, `user/ben`, `role/PhotoEditor`
  readonly kind: 'root' | 'user' | 'role'
  readonly name: string
  readonly arn: string
}

/** One (action, resource) that an operation needs to be allowed. */
export interface Permission {
  readonly action: string // `s3:ListBucket`
  readonly resource: string // ARN or "*"
  readonly context?: Readonly<Record<string, string | readonly string[]>> // service keys, e.g. s3:prefix
}

/** What the engine is asked for one permission. */
export interface Authorization {
  readonly permission: Permission
  readonly request: Request
  readonly policies: PolicySet
}
export interface Evaluation extends Authorization {
  readonly result: Decided
}

export type Result<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string; readonly status: number } }

export interface Outcome<Output> {
  readonly world: World
  readonly result: Result<Output>
  readonly event?: TrailEvent // absent where AWS records nothing, e.g. an unknown access key
  readonly evaluations: readonly Evaluation[] // in the order of the operation's `requires`
}

/** A CloudTrail record. Shape: AWS, CloudTrail User Guide, "CloudTrail record contents", version 1.11. */
export interface TrailEvent {
  readonly eventVersion: '1.11'
  readonly userIdentity: UserIdentity
  readonly eventTime: string // 2026-11-22T09:41:10Z
  readonly eventSource: string // s3.amazonaws.com
  readonly eventName: string
  readonly awsRegion: string
  readonly sourceIPAddress: string
  readonly userAgent: string
  readonly errorCode?: string
  readonly errorMessage?: string
  readonly requestParameters: Readonly<Record<string, unknown>> | null
  readonly responseElements: Readonly<Record<string, unknown>> | null
  readonly additionalEventData?: Readonly<Record<string, unknown>>
  readonly requestID: string
  readonly eventID: string
  readonly readOnly: boolean
  readonly resources?: readonly { readonly accountId: string; readonly type: string; readonly ARN: string }[]
  readonly eventType: 'AwsApiCall'
  readonly managementEvent: boolean
  readonly recipientAccountId: string
  readonly eventCategory: 'Management' | 'Data'
  readonly tlsDetails?: {
    readonly tlsVersion: string
    readonly cipherSuite: string
    readonly clientProvidedHostHeader: string
  }
  readonly sessionCredentialFromConsole?: 'true'
}

export interface UserIdentity {
  readonly type: 'Root' | 'IAMUser' | 'AssumedRole' | 'AWSAccount'
  readonly principalId: string
  readonly arn?: string
  readonly accountId: string
  readonly accessKeyId?: string
  readonly userName?: string
  readonly sessionContext?: {
    readonly sessionIssuer?: {
      readonly type: 'Role'
      readonly principalId: string
      readonly arn: string
      readonly accountId: string
      readonly userName: string
    }
    readonly attributes: { readonly creationDate: string; readonly mfaAuthenticated: 'true' | 'false' }
  }
}

/** A call as data: what a solution lists, what the ui sends, what a replay repeats. */
export interface Call {
  readonly as: string // an Identity's ref
  readonly operation: string // `s3.ListObjectsV2`
  readonly input: Readonly<Record<string, unknown>>
}
