// What IAM remembers. Maps are keyed by friendly name, policies by ARN; the words are those of a fixture file,
// so that lesson checks read the state by the same paths that authors write.

export interface IamState {
  readonly users: Readonly<Record<string, User>>
  readonly groups: Readonly<Record<string, Group>>
  readonly roles: Readonly<Record<string, Role>>
  readonly policies: Readonly<Record<string, ManagedPolicy>> // customer managed only, by ARN
  readonly instanceProfiles?: Readonly<Record<string, InstanceProfile>> // by name
  readonly passwordPolicy?: PasswordPolicy // absent: AWS's default holds
  readonly mfaDevices?: Readonly<Record<string, MfaDevice>> // by serial number
  readonly organizationsFeatures?: readonly ('RootCredentialsManagement' | 'RootSessions')[] // management account only
  readonly oidcProviders?: Readonly<Record<string, OidcProvider>> // by ARN
  readonly samlProviders?: Readonly<Record<string, SamlProvider>> // by ARN
  readonly serverCertificates?: Readonly<Record<string, ServerCertificate>>
  readonly globalEndpointTokenVersion?: 'v1Token' | 'v2Token' // absent: v1Token
  readonly deletionTasks?: readonly string[] // ids; of service-linked roles that are gone
  readonly credentialReport?: CredentialReport
  readonly accessReports?: Readonly<Record<string, AccessReport>> // by job id
}

export interface CredentialReport {
  readonly begun: number // milliseconds since the Unix epoch, UTC
  readonly csv: string
}

/** Which services somebody could reach, and when they last did: as it was when the report was asked for. */
export interface AccessReport {
  readonly granularity: 'SERVICE_LEVEL' | 'ACTION_LEVEL'
  readonly begun: number
  readonly services: readonly ServiceAccess[]
}
export interface ServiceAccess {
  readonly namespace: string
  readonly entities: readonly EntityAccess[] // most recent first
  readonly actions: readonly ActionAccess[]
}
export interface EntityAccess {
  readonly arn: string
  readonly name: string
  readonly type: 'USER' | 'ROLE'
  readonly id: string
  readonly path: string
  readonly last?: Access // absent: not in the time that is looked at
}
export interface ActionAccess extends Access {
  readonly name: string
  readonly arn: string // who did
}
export interface Access {
  readonly time: number
  readonly region: string
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
  readonly loginProfile?: LoginProfile // absent: no password
  readonly mfaDevices: readonly string[] // serial numbers (ARNs)
  readonly signingCertificates?: readonly SigningCertificate[]
  readonly serviceCredentials?: readonly ServiceCredential[]
}

export interface AccessKey {
  readonly id: string // AKIA…
  readonly secret: string
  readonly status: 'Active' | 'Inactive'
  readonly created: number
  readonly lastUsed?: { readonly date: number; readonly service: string; readonly region: string }
}

export interface LoginProfile {
  readonly passwords: readonly string[] // digests, newest first; the first one is the password
  readonly created: number
  readonly changed: number
  readonly resetRequired: boolean
  readonly lastUsed?: number
}

/** A device of a user, of root or, when it is virtual, of nobody yet. */
export interface MfaDevice {
  readonly kind: 'virtual' | 'hardware' | 'passkey'
  readonly seed?: string // base32; passkeys have no codes
  readonly enabled?: number // when it was given to whoever has it; absent: nobody
  readonly lag?: number // half minutes by which its clock is behind
  readonly lastStep?: number // of the newest code that was used: each is good once
  readonly tags?: Readonly<Record<string, string>> // virtual devices only
}

/** In the words of the API. */
export interface PasswordPolicy {
  readonly MinimumPasswordLength: number
  readonly RequireSymbols: boolean
  readonly RequireNumbers: boolean
  readonly RequireUppercaseCharacters: boolean
  readonly RequireLowercaseCharacters: boolean
  readonly AllowUsersToChangePassword: boolean
  readonly MaxPasswordAge?: number // days; absent: passwords do not expire
  readonly PasswordReusePrevention?: number // passwords, the present one among them
  readonly HardExpiry?: boolean
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
  readonly lastUsed?: { readonly date: number; readonly region: string }
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
  readonly newestVersion?: number // the number is never used again, even when the version is gone; absent: it is there
  readonly tags?: Readonly<Record<string, string>>
}

export interface PolicyVersion {
  readonly versionId: string
  readonly document: string
  readonly createDate: number
}

/** What hands a role to an EC2 instance. */
export interface InstanceProfile {
  readonly instanceProfileName: string
  readonly instanceProfileId: string // AIPA…
  readonly path: string
  readonly createDate: number
  readonly roles: readonly string[] // names; one at most
  readonly tags: Readonly<Record<string, string>>
}

/** A provider of web identities whose tokens the account takes. */
export interface OidcProvider {
  readonly url: string // without https://
  readonly clientIds: readonly string[] // audiences
  readonly createDate: number
  readonly thumbprints?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
}

export interface SamlProvider {
  readonly metadata: string // XML; its entityID is the issuer of assertions
  readonly createDate: number
  readonly encryption?: 'Required' | 'Allowed' // of assertions
  readonly privateKey?: string // PEM; opens encrypted assertions
  readonly tags?: Readonly<Record<string, string>>
}

/** What a web server shows. SIMPLIFIED: its private key is not kept, as nothing here serves with it. */
export interface ServerCertificate {
  readonly serverCertificateName: string
  readonly serverCertificateId: string // ASCA…
  readonly path: string
  readonly body: string // PEM
  readonly chain?: string // PEM
  readonly uploadDate: number
  readonly expiration: number
  readonly tags: Readonly<Record<string, string>>
}

/** Signs SOAP requests of old. */
export interface SigningCertificate {
  readonly certificateId: string
  readonly body: string // PEM
  readonly status: 'Active' | 'Inactive'
  readonly uploadDate: number
}

/** A user's password or API key for one service that does not take access keys. */
export interface ServiceCredential {
  readonly id: string // ACCA…
  readonly service: string // codecommit.amazonaws.com
  readonly name: string
  readonly secret: string
  readonly created: number
  readonly expires?: number
  readonly status: 'Active' | 'Inactive'
}
