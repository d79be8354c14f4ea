// What S3 remembers of one account.

export interface S3State {
  readonly buckets: Readonly<Record<string, Bucket>>
}

export interface Bucket {
  readonly name: string
  readonly region: string
  readonly creationDate: number // milliseconds since the Unix epoch, UTC
  readonly policy: string | null // document as it was sent
  readonly publicAccessBlock: PublicAccessBlock | null
  readonly objects: Readonly<Record<string, S3Object>>
}

export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean
  readonly IgnorePublicAcls: boolean
  readonly BlockPublicPolicy: boolean
  readonly RestrictPublicBuckets: boolean
}

export interface S3Object {
  readonly key: string
  readonly size: number // bytes
  readonly eTag: string
  readonly lastModified: number
  readonly contentType: string
}
