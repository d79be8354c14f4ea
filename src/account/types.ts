// The fake cloud as data: plain JSON, from which everything else in the app is computed.

import type { PolicySet, Request, Result as Decided } from '#engine'
import type { PasswordQuality } from './passwordQuality.ts'
import type { AccessAnalyzerState } from './services/accessanalyzer/state.ts'
import type { AccountDetails } from './services/account/state.ts'
import type { BudgetsState } from './services/budgets/state.ts'
import type { CloudTrailState } from './services/cloudtrail/state.ts'
import type { CurState } from './services/cur/state.ts'
import type { DynamoDbState } from './services/dynamodb/state.ts'
import type { Ec2State } from './services/ec2/state.ts'
import type { AccessKey, IamState, SigningCertificate } from './services/iam/state.ts'
import type { LambdaState } from './services/lambda/state.ts'
import type { Organization } from './services/organizations/state.ts'
import type { S3State } from './services/s3/state.ts'
import type { SessionTraits, StsState } from './services/sts/state.ts'

export type AccountId = string // 12 digits

export interface World {
  readonly now: number // simulated clock, milliseconds since the Unix epoch, UTC
  readonly serial: number // feeds every generated id: a replay is equal byte for byte
  readonly home: AccountId // the learner's account
  readonly closable?: true // the learner may close it
  readonly accounts: Readonly<Record<AccountId, Account>>
  readonly consoleSessions?: Readonly<Record<string, ConsoleSession>> // by id
  readonly organization?: Organization // absent: nobody has made one
  readonly jobs?: Readonly<Record<string, Job>> // programs that go on by themselves, by name
  readonly trail: readonly TrailEvent[] // oldest first
  readonly undelivered?: Readonly<Record<string, readonly number[]>> // indexes into `trail`, by the ARN of whose trail
}

export interface Account {
  readonly id: AccountId
  readonly alias: string | null
  readonly root: Root
  readonly details?: AccountDetails // absent: all as when the account was opened
  readonly closed?: number // since when nobody can sign in; milliseconds
  readonly billingAccess?: 'deactivated' // root alone gets to the bills; absent: users and roles as their policies say
  readonly contacts?: Readonly<Partial<Record<ContactType, Contact>>> // alternate contacts; absent: none are set
  readonly iam: IamState
  readonly s3: S3State
  readonly sts: StsState
  readonly cloudtrail?: CloudTrailState // absent: no trail was ever made
  readonly dynamodb?: DynamoDbState // absent: no table was ever made
  readonly ec2?: Ec2State // absent: nothing but the default network
  readonly lambda?: LambdaState // absent: no function was ever made
  readonly accessanalyzer?: AccessAnalyzerState
  readonly budgets?: BudgetsState
  readonly cur?: CurState
}

/** A program outside of AWS, or in it: what it calls, how often, and how that went. */
export interface Job {
  readonly as: readonly string[] // refs of identities; the first of them that there is
  readonly does: readonly { readonly api: string; readonly input: Readonly<Record<string, unknown>> }[]
  readonly every: number // milliseconds
  readonly next: number // milliseconds since the Unix epoch, UTC
  readonly runs: number
  readonly failures: number
  readonly lastError?: string // code; absent: the latest run went well
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
  readonly password?: string // digest; absent: nobody can sign in as root
  readonly passwordQuality?: PasswordQuality // of the password; absent: nobody has looked
  readonly mfaDevices: readonly string[]
  readonly signingCertificates?: readonly SigningCertificate[]
  readonly accessKeys: readonly AccessKey[]
}

/** Somebody who is signed in to the console. */
export interface ConsoleSession {
  readonly account: AccountId
  readonly kind: 'root' | 'user' | 'role'
  readonly uniqueId: string // of the user or role, the account's of root: a name may come to mean somebody else
  readonly issuedAt: number // milliseconds since the Unix epoch, UTC
  readonly expiresAt: number
  readonly mfa: boolean
  readonly sessionName?: string // of a role that was switched to
  readonly before?: ConsoleCredentials // to go back to from such a role
}

/** What a browser presents that is signed in. */
export type ConsoleCredentials =
  // Whoever has this ref (see Identity), without being asked for anything: people are signed in to the console.
  // SIMPLIFIED: no password or MFA prompt; MFA counts as passed when the identity has a device. `signIn` asks for both.
  | { readonly identity: string }
  // Signed in to the console by `signIn` or `switchRole`.
  | { readonly consoleSession: string }

/** What a caller presents. */
export type Credentials =
  | ConsoleCredentials
  // Signed with keys, as a command line does.
  | { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }
  | { readonly anonymous: true }

/** Somebody with a name in AWS. */
interface Signed {
  account: AccountId
  arn: string // of a session: the session's
  accessKeyId: string
  console: boolean
  mfa: boolean
}

/** Who the credentials turned out to be. */
export type Caller =
  | (Omit<Signed, 'accessKeyId'> & {
      kind: 'root'
      accessKeyId?: string
      issuedAt?: number // temporary credentials only; milliseconds
      task?: SessionTraits // of AssumeRoot: all that this session of root may do
    })
  | (Signed & {
      kind: 'user'
      userName: string
      userId: string
      issuedAt?: number // temporary credentials only; milliseconds
    })
  | (Signed & {
      kind: 'role'
      roleArn: string
      roleName: string
      roleId: string
      sessionName: string
      issuedAt: number
      traits: SessionTraits
    })
  | (Signed & {
      kind: 'federatedUser'
      name: string
      issuer: { readonly kind: 'user' | 'root'; readonly arn: string; readonly id: string; readonly userName?: string }
      issuedAt: number
      traits: SessionTraits
    })
  | {
      // Who shows a token of an identity provider, and has no name in AWS yet.
      kind: 'federatedIdentity'
      type: 'SAMLUser' | 'WebIdentityUser'
      provider: string // as a trust policy's `Federated` names it
      issuer: string
      audience: string
      subject: string
    }
  // An AWS service that acts of its own accord, as CloudTrail writes to a bucket.
  | { kind: 'service'; service: string }
  | { kind: 'anonymous' }

/** Somebody the learner can be, as the identity switcher lists them. */
export interface Identity {
  /**
   * `root`, `user/ben`, `role/PhotoEditor`, `function/thumbs`, `instance/web1`, `key/AKIA…`; in other accounts than the
   * home `111122223333/user/ben`. Of no account: `anonymous`, `service/cloudtrail.amazonaws.com`.
   */
  readonly ref: string
  readonly kind: 'root' | 'user' | 'role' | 'function' | 'instance' | 'key' | 'anonymous' | 'service'
  readonly name: string
  readonly arn: string
}

/** One (action, resource) that an operation needs to be allowed. */
export interface Permission {
  readonly action: string // `s3:ListBucket`
  readonly resource: string // ARN or "*"
  readonly owner?: AccountId // whose policies decide on the resource; absent: as its ARN says
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
  readonly requestID?: string // of API calls only
  readonly eventID: string
  readonly readOnly: boolean
  readonly resources?: readonly { readonly accountId: string; readonly type: string; readonly ARN: string }[]
  readonly eventType: 'AwsApiCall' | 'AwsConsoleAction' | 'AwsConsoleSignIn'
  readonly managementEvent: boolean
  readonly recipientAccountId: string
  readonly sharedEventID?: string // the same in the records that two accounts have of one call
  readonly eventCategory: 'Management' | 'Data'
  readonly tlsDetails?: {
    readonly tlsVersion: string
    readonly cipherSuite: string
    readonly clientProvidedHostHeader: string
  }
  readonly sessionCredentialFromConsole?: 'true'
}

export interface UserIdentity {
  readonly type:
    | 'Root'
    | 'IAMUser'
    | 'AssumedRole'
    | 'FederatedUser'
    | 'SAMLUser'
    | 'WebIdentityUser'
    | 'AWSAccount'
    | 'AWSService'
  readonly principalId?: string
  readonly arn?: string
  readonly accountId?: string
  readonly accessKeyId?: string
  readonly userName?: string
  readonly identityProvider?: string
  readonly invokedBy?: string // the AWS service that called
  readonly sessionContext?: {
    readonly sessionIssuer?: {
      readonly type: 'Root' | 'IAMUser' | 'Role'
      readonly principalId: string
      readonly arn: string
      readonly accountId: string
      readonly userName?: string
    }
    readonly webIdFederationData?: {
      readonly federatedProvider: string
      readonly attributes: Readonly<Record<string, string>>
    }
    readonly attributes: { readonly creationDate: string; readonly mfaAuthenticated: 'true' | 'false' }
    readonly assumedRoot?: 'true'
    readonly sourceIdentity?: string
  }
}

/** A call as data: what a solution lists, what the ui sends, what a replay repeats. */
export interface Call {
  readonly as: string // an Identity's ref
  readonly operation: string // `s3.ListObjectsV2`
  readonly input: Readonly<Record<string, unknown>>
}
