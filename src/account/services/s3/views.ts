// How answers show an object.

import { iso } from '../../clock.ts'
import { present } from '../../present.ts'
import { encryptionView } from './encryption.ts'
import type { Bucket, S3Object } from './state.ts'
import type { Headers } from './upload.ts'
import { shownVersion } from './versions.ts'

/** The headers that GetObject and HeadObject answer with, in the order of the API's model. */
export function objectView(bucket: Bucket, object: S3Object) {
  const { ServerSideEncryption, ...key } = encryptionView(object.encryption)
  const { Expires, WebsiteRedirectLocation, ...shown }: Headers = object.headers ?? {}
  return present({
    AcceptRanges: 'bytes',
    LastModified: iso(object.lastModified),
    ContentLength: object.size,
    ETag: object.eTag,
    VersionId: shownVersion(bucket, object),
    ...shown,
    ContentType: object.contentType,
    Expires,
    WebsiteRedirectLocation,
    ServerSideEncryption,
    Metadata: object.metadata ?? {},
    ...key,
    StorageClass: object.storageClass,
    TagCount: Object.keys(object.tags ?? {}).length || undefined,
    ObjectLockMode: object.retention?.mode,
    ObjectLockRetainUntilDate: object.retention && iso(object.retention.until),
    ObjectLockLegalHoldStatus: object.legalHold,
  })
}

/** A row of a list. */
export function contents({ key, size, eTag, lastModified, storageClass = 'STANDARD' }: S3Object) {
  return { Key: key, LastModified: iso(lastModified), ETag: eTag, Size: size, StorageClass: storageClass }
}
