// What S3 remembers of one account.

export interface S3State {
  readonly buckets: Readonly<Record<string, Bucket>>
  readonly publicAccessBlock?: PublicAccessBlock // of the whole account; absent: none
  readonly accessPoints?: Readonly<Record<string, AccessPoint>>
}

export interface Bucket {
  readonly name: string
  readonly region: string
  readonly creationDate: number // milliseconds since the Unix epoch, UTC
  readonly policy: string | null // document as it was sent
  readonly publicAccessBlock: PublicAccessBlock | null
  readonly objects: Readonly<Record<string, S3Object>> // what a key stands for now
  readonly history?: Readonly<Record<string, readonly Stored[]>> // what lies behind that, newest first
  readonly versioning?: 'Enabled' | 'Suspended' // absent: it never was on
  readonly mfaDelete?: 'Enabled' | 'Disabled'
  readonly ownership?: ObjectOwnership | null // absent: BucketOwnerEnforced, as new buckets have it; null: none is set
  readonly acl?: readonly Grant[] // absent: private
  readonly encryption?: BucketEncryption // absent: SSE-S3, and SSE-C blocked
  readonly tags?: Tags
  readonly objectLock?: ObjectLock // absent: cannot be used
  readonly uploads?: Readonly<Record<string, Upload>> // begun in several parts and not complete, by upload id
  // Stored and shown, without any other effect here: as they were sent.
  readonly logging?: Configuration
  readonly lifecycle?: Configuration
  readonly notification?: Configuration
  readonly website?: Configuration
}

export type Tags = Readonly<Record<string, string>>
export type Configuration = Readonly<Record<string, unknown>>
export type ObjectOwnership = 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter'

export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean
  readonly IgnorePublicAcls: boolean
  readonly BlockPublicPolicy: boolean
  readonly RestrictPublicBuckets: boolean
}

export interface BucketEncryption {
  readonly algorithm: SseAlgorithm
  readonly keyId?: string
  readonly bucketKey: boolean
  readonly blocked: readonly ('NONE' | 'SSE-C')[]
}
export type SseAlgorithm = 'AES256' | 'aws:kms' | 'aws:kms:dsse'

export interface Grant {
  readonly grantee: { readonly id: string } | { readonly group: string } // canonical user id; URI
  readonly permission: Permission
}
export type Permission = 'FULL_CONTROL' | 'WRITE' | 'WRITE_ACP' | 'READ' | 'READ_ACP'

export interface ObjectLock {
  readonly mode?: LockMode // of new objects that do not name their own
  readonly days?: number
  readonly years?: number
}
export type LockMode = 'GOVERNANCE' | 'COMPLIANCE'

export type Stored = S3Object | DeleteMarker

export interface S3Object extends Kept, Attributes {
  readonly size: number // bytes
  readonly eTag: string
  readonly contentType: string
  readonly body?: Content // absent: a fixture brought in the size alone
}

/** A text, or the events that a log file of CloudTrail holds, as indexes into World.trail. */
export type Content = string | { readonly events: readonly number[] }

/** Beside its content: what comes with an object from its upload. */
export interface Attributes {
  readonly headers?: Readonly<Record<string, string>> // CacheControl, Expires …, as AWS's members are called
  readonly metadata?: Readonly<Record<string, string>>
  readonly storageClass?: string // absent: STANDARD
  readonly encryption?: ObjectEncryption // absent: SSE-S3
  readonly tags?: Tags
  readonly acl?: readonly Grant[]
  readonly retention?: { readonly mode: LockMode; readonly until: number }
  readonly legalHold?: 'ON' | 'OFF'
}

interface Kept {
  readonly key: string
  readonly versionId?: string // absent: null, as S3 calls what is not versioned
  readonly lastModified: number
}

export interface DeleteMarker extends Kept {
  readonly deleteMarker: true
}

/** With a key of KMS, or with one that the customer brings and S3 forgets. */
export type ObjectEncryption =
  | { readonly algorithm: 'aws:kms' | 'aws:kms:dsse'; readonly keyId: string; readonly bucketKey: boolean }
  | { readonly algorithm: 'SSE-C'; readonly keyMd5: string }

export interface Upload {
  readonly key: string
  readonly contentType: string
  readonly attributes: Attributes
  readonly parts: Readonly<Record<string, { readonly eTag: string; readonly body: string }>> // by number
}

export interface AccessPoint {
  readonly name: string
  readonly bucket: string
  readonly alias: string
  readonly publicAccessBlock: PublicAccessBlock
  readonly vpcId?: string
  readonly scope?: Configuration
  readonly tags: Tags
}
