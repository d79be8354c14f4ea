// What IAM remembers. Maps are keyed by friendly name, policies by ARN; the words are those of a fixture file,
// so that lesson checks read the state by the same paths that authors write.

export interface IamState {
  readonly users: Readonly<Record<string, User>>
  readonly groups: Readonly<Record<string, Group>>
  readonly roles: Readonly<Record<string, Role>>
  readonly policies: Readonly<Record<string, ManagedPolicy>> // customer managed only, by ARN
}

interface Holder {
  readonly attached: readonly string[] // ARNs of managed policies, in the order of attachment
  readonly inline: Readonly<Record<string, string>> // name → document as it was sent
}

export interface User extends Holder {
  readonly userName: string
  readonly userId: string // AIDA…
  readonly path: string
  readonly createDate: number // milliseconds since the Unix epoch, UTC
  readonly groups: readonly string[]
  readonly boundary?: string // ARN
  readonly tags: Readonly<Record<string, string>>
  readonly accessKeys: readonly AccessKey[]
  readonly mfaDevices: readonly string[] // serial numbers (ARNs)
}

export interface AccessKey {
  readonly id: string // AKIA…
  readonly secret: string
  readonly status: 'Active' | 'Inactive'
  readonly created: number
}

export interface Group extends Holder {
  readonly groupName: string
  readonly groupId: string // AGPA…
  readonly path: string
  readonly createDate: number
}

export interface Role extends Holder {
  readonly roleName: string
  readonly roleId: string // AROA…
  readonly path: string
  readonly createDate: number
  readonly trust: string // document as it was sent
  readonly description: string
  readonly maxSessionDuration: number // seconds
  readonly boundary?: string
  readonly tags: Readonly<Record<string, string>>
}

export interface ManagedPolicy {
  readonly policyName: string
  readonly policyId: string // ANPA…
  readonly path: string
  readonly description: string
  readonly createDate: number
  readonly updateDate: number
  readonly defaultVersionId: string // v1…
  readonly versions: readonly PolicyVersion[] // newest first
}

export interface PolicyVersion {
  readonly versionId: string
  readonly document: string
  readonly createDate: number
}
