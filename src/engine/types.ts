// What goes into a decision and what comes out of it. Words for people live in the ui; here are only codes and paths.

export type Decision = 'Allow' | 'ExplicitDeny' | 'ImplicitDeny'
export type PolicyType = 'identity' | 'resource' | 'boundary' | 'session' | 'scp' | 'rcp' | 'endpoint'
export type Tags = Readonly<Record<string, string>>

/** Who asks. A role never calls: its session does. */
export type Principal =
  | { kind: 'root'; arn: string }
  | {
      kind: 'user'
      arn: string
      id?: string
      tags?: Tags
      credential?: 'longTerm' | 'temporary'
      mfa?: boolean
      mfaAge?: number // seconds
      tokenIssueTime?: string // ISO 8601
    }
  | {
      kind: 'roleSession' | 'serviceLinkedRole'
      arn: string
      roleArn: string
      id?: string
      tags?: Tags
      mfa?: boolean
      mfaAge?: number // seconds
      tokenIssueTime?: string
    }
  | { kind: 'federatedUser'; arn: string; issuerArn: string; tags?: Tags; mfa?: boolean; tokenIssueTime?: string }
  | { kind: 'service'; service: string }
  | { kind: 'federatedIdentity'; provider: string }
  | { kind: 'anonymous' }

export interface AccountInfo {
  id: string
  orgId?: string
  orgPath?: string
  isManagement?: boolean
}

/** One (action, resource) pair. A call that needs several is several requests, and all must be allowed. */
export interface Request {
  principal: Principal
  action: string
  resource: string // ARN, or "*" for actions without resource-level permissions
  accounts: { principal?: AccountInfo; resource: AccountInfo }
  context: Readonly<Record<string, string | readonly string[] | null>> // null = key surely absent
  contextIsComplete?: boolean // true: derive nothing
  s3BlockPublicAccess?: { restrictPublicBuckets?: boolean }
  awsManagedKey?: boolean
}

export interface Policy {
  id: string
  name: string
  type: PolicyType
  arn?: string
  attachedTo?: string // the entity that carries it, e.g. `group/Admins` when it reaches a user through a group
  document: unknown // parsed JSON; the engine evaluates what it gets
  text?: string // the source, where there is one
}

export interface PolicySet {
  identity: readonly Policy[]
  resource?: Policy
  boundary?: Policy
  session?: readonly Policy[]
  scps?: readonly (readonly Policy[])[] // [root, ou..., account]; undefined = not in force
  rcps?: readonly (readonly Policy[])[]
  endpoint?: readonly Policy[]
}

export type StepId =
  | 'precheck'
  | 'deny'
  | 'rcp'
  | 'scp'
  | 'vpce'
  | 'resource'
  | 'identity'
  | 'boundary'
  | 'session'
  | 'result'
  | 's3bpa'
export type StepStatus = 'pass' | 'allow' | 'explicitDeny' | 'implicitDeny' | 'skipped' | 'notReached'
export type SkipReason =
  | 'none-attached'
  | 'management-account'
  | 'service-linked-role'
  | 'root'
  | 'service-principal'
  | 'anonymous'
  | 'service-not-supported'
  | 'aws-managed-key'
  | 'not-a-session'
  | 'direct-grant'
  | 'entity-grant'
  | 'not-s3'

export interface Result {
  decision: Decision
  decidedBy: Granted | Refused // Granted with Allow
  message?: string // as AWS words it; only when denied
  sameAccount: boolean
  grantLevel?: GrantLevel
  steps: readonly StepTrace[] // all steps, in order: one per node of the flowchart
  context: Readonly<Record<string, { value: string | readonly string[]; origin: 'given' | 'derived' }>>
  warnings: readonly { code: WarningCode; policyId: string; pointer: string }[]
}

/** What an Allow rests on. Rule E0. */
export type Granted = 'identity' | 'resource' | 'resource+identity' | 'root' | 'no-permission-required'
/** What a denial rests on: a Deny, by the kind of its policy; the step whose Allow is missing; or the service itself. */
export type Refused =
  | `explicit-deny:${Limit | 'resource' | 'identity' | 'rcp'}`
  | Limit
  | 'resource'
  | 'identity'
  | 'service'
  | 's3-block-public-access'
type Limit = 'scp' | 'vpce' | 'boundary' | 'session'
/** What in a policy does not do what its author may think. */
export type WarningCode =
  | 'UNREADABLE_REQUEST' // or set of policies; `pointer` leads into { request, policies }
  | 'UNREADABLE_STATEMENT' // it applies to nothing
  | 'FORBIDDEN_ELEMENT' // a Principal where none is looked at
  | 'NOT_PRINCIPAL_ALLOW'
  | 'NOT_PRINCIPAL_INCOMPLETE'
  | 'SET_OPERATOR_MISSING'
  | 'UNKNOWN_OPERATOR'

export type GrantLevel = 'direct' | 'entity' | 'account'

export interface StepTrace {
  id: StepId
  status: StepStatus
  skipped?: SkipReason
  account: 'principal' | 'resource' | 'both'
  explain: { code: ExplainCode; args: Readonly<Record<string, string>> }
  levels?: readonly { name: string; status: StepStatus }[] // scp, rcp: one per level
  deciding: readonly StatementRef[] // statements that produced the status
  statements: readonly StatementTrace[] // every statement looked at in this step
}

/** Why a step has its status. The ui has a sentence for each. */
export type ExplainCode =
  | 'signed-request' // precheck: an ordinary request that needs permission
  | 'no-permission-required' // precheck: sts:GetCallerIdentity
  | 'service-refuses' // precheck: the service itself refuses, e.g. root calling sts:AssumeRole
  | 'no-deny' // deny: no matching Deny in any applicable policy; args.count statements read
  | 'deny-found' // deny: args.policyType, args.policyName, args.sid
  | 'allowed' // a matching Allow; args.policyName, args.sid
  | 'no-allow' // nothing in this step allows; args.action
  | 'level-without-allow' // scp: args.level has no matching Allow
  | 'delegates' // resource: the account is named, so the identity policies decide
  | 'limits-still-apply' // resource: the role is named; boundary and session still limit
  | 'no-grant-needed' // resource: silent, and not required in one account
  | 'not-applicable' // see skipped
  | 'not-reached' // an earlier step was final
  | 'result-allow'
  | 'public-access-blocked'
  | 'not-blocked' // s3bpa: nothing public about this request

export interface StatementRef {
  policyId: string
  index: number
  sid?: string
}

export interface StatementTrace extends StatementRef {
  effect: 'Allow' | 'Deny'
  level?: string
  applies: boolean
  principal?: {
    matched: boolean
    negated: boolean
    grant?: GrantLevel
    by?: string
    reason?: PrincipalReason
    forcedByBoundary?: boolean
  }
  action: { matched: boolean; negated: boolean; by?: string } // by = the pattern that matched
  resource: { matched: boolean; negated: boolean; by?: string; resolved?: string; reason?: ResourceReason }
  conditions: readonly ConditionTrace[]
  firstMismatch?: 'principal' | 'action' | 'resource' | 'condition'
  pointer: string // JSON pointer into the policy's document, e.g. /Statement/0
}

export type PrincipalReason =
  | 'no-principal-element'
  | 'other-account'
  | 'other-user'
  | 'other-role'
  | 'other-session'
  | 'path-differs'
  | 'case-differs'
  | 'wildcard-in-arn'
  | 'other-service'
  | 'other-provider'
  | 'anonymous'
export type ResourceReason =
  | 'segment-differs'
  | 'case-differs'
  | 'bucket-vs-object'
  | 'variable-unresolved'
  | 'resource-level-unsupported'
  | 'short-arn'

export interface ConditionTrace {
  operator: string
  key: string
  set?: 'ForAllValues' | 'ForAnyValue'
  ifExists: boolean
  negated: boolean
  policyValues: readonly { raw: string; resolved?: string; unresolved?: boolean; matched: boolean }[]
  requestValues: readonly string[] | null // null = key absent
  matched: boolean
  because:
    | 'compared'
    | 'key-missing'
    | 'key-missing-negated'
    | 'key-missing-if-exists'
    | 'key-missing-forall'
    | 'key-missing-forany'
    | 'null-test'
    | 'multivalue-without-set-operator'
    | 'type-error'
    | 'unknown-operator'
  pointer: string
}

/** A problem in a policy's text, at a place. */
export interface Finding {
  code: string // e.g. JSON_SYNTAX; AWS's own code names where AWS has one
  severity: 'error' | 'warning'
  pointer: string // JSON pointer of the part at fault; '' for the whole document
  offset: number // UTF-16 code units from the start of the text
  length: number
  args: Readonly<Record<string, string>> // what the sentence in the ui needs, e.g. the unknown key and the nearest known one
}

/** What `parsePolicy` makes of a text. `document` is absent while the text is not one JSON object. */
export interface ParsedPolicy {
  text: string
  document?: Readonly<Record<string, unknown>>
  findings: readonly Finding[]
  /** Where the value at a JSON pointer stands in the text; undefined when it is not there. */
  range(pointer: string): { offset: number; length: number } | undefined
  /** The pointer of the innermost value around an offset. */
  pointerAt(offset: number): string
}
