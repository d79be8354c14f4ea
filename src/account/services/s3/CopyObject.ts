import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { present } from '../../present.ts'
import { timestamp } from '../../timestamp.ts'
import { type AboutBucket, bucketArn, findBucket, objectArn, recordOf } from './bucket.ts'
import { contentText, eTagOf } from './content.ts'
import { checkCustomerKey, encryptionView } from './encryption.ts'
import { checksumAlgorithm, ifMatch, upload } from './fields.ts'
import { checkRead, checkWrite } from './preconditions.ts'
import type { Attributes, S3Object } from './state.ts'
import { existingTagKeys } from './tags.ts'
import { attributesFrom, uploadPermissions } from './upload.ts'
import { findObject, foundObject, shownVersion, store } from './versions.ts'

const text = z.optional(z.string())
const time = z.optional(timestamp)
const directive = z.optional(z.enum(['COPY', 'REPLACE']))

const schema = z.strictObject({
  ...upload,
  ...ifMatch,
  ...checksumAlgorithm,
  CopySource: z.string().check(z.regex(/^\/?.+\/.+$/)),
  CopySourceIfMatch: text,
  CopySourceIfModifiedSince: time,
  CopySourceIfNoneMatch: text,
  CopySourceIfUnmodifiedSince: time,
  MetadataDirective: directive,
  TaggingDirective: directive,
  AnnotationDirective: z.optional(z.enum(['COPY', 'EXCLUDE'])),
  CopySourceSSECustomerAlgorithm: text,
  CopySourceSSECustomerKey: text,
  CopySourceSSECustomerKeyMD5: text,
  ExpectedSourceBucketOwner: text,
})
type Input = z.infer<typeof schema>

/** Reads one object and puts another: both must be allowed, and both buckets may belong to anybody. */
export const CopyObject = operation({
  input: schema,
  readOnly: false,
  category: 'Data',
  requires(input, { world }) {
    findBucket(world, input)
    const source = sourceOf(input)
    const there = findObject(findBucket(world, source), source.Key, source.VersionId)
    const resource = objectArn(source.Bucket, source.Key)
    const context = existingTagKeys(there?.tags)
    const one = source.VersionId === undefined ? '' : 'Version'
    const copiesTags = there?.tags && input.TaggingDirective !== 'REPLACE'
    const [put, ...set] = uploadPermissions(input)
    return [
      ...(put ? [put] : []),
      { action: `s3:GetObject${one}`, resource, context },
      ...(there ? [] : [{ action: 's3:ListBucket', resource: bucketArn(source.Bucket) }]),
      ...(copiesTags && put
        ? [
            { action: `s3:GetObject${one}Tagging`, resource, context },
            { ...put, action: 's3:PutObjectTagging' },
          ]
        : []),
      ...set,
    ]
  },
  run(draft, input, { caller }) {
    const bucket = findBucket(draft, input)
    const source = sourceOf(input)
    const from = findBucket(draft, source)
    const object = foundObject(from, source.Key, source.VersionId)
    checkCustomerKey(object, {
      SSECustomerAlgorithm: input.CopySourceSSECustomerAlgorithm,
      SSECustomerKey: input.CopySourceSSECustomerKey,
      SSECustomerKeyMD5: input.CopySourceSSECustomerKeyMD5,
    })
    checkRead(object, {
      IfMatch: input.CopySourceIfMatch,
      IfModifiedSince: input.CopySourceIfModifiedSince,
      IfNoneMatch: input.CopySourceIfNoneMatch,
      IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
    })
    checkWrite(own(bucket.objects, input.Key), input)
    checkChanges(input, source)
    const attributes = attributesFrom(draft, caller, bucket, input)
    const stored = store<S3Object>(draft, bucket, {
      ...content(object),
      ...kept(object, input),
      ...attributes,
      key: input.Key,
      lastModified: draft.now,
      eTag:
        object.body === undefined
          ? object.eTag
          : eTagOf(contentText(draft, object.body), attributes.encryption, draft.serial++),
      contentType:
        input.MetadataDirective === 'REPLACE' ? (input.ContentType ?? object.contentType) : object.contentType,
    })
    const { ServerSideEncryption, ...encryptionKey } = encryptionView(stored.encryption)
    return present({
      CopyObjectResult: { ETag: stored.eTag, LastModified: iso(stored.lastModified) },
      CopySourceVersionId: shownVersion(from, object),
      VersionId: shownVersion(bucket, stored),
      ServerSideEncryption,
      ...encryptionKey,
    })
  },
  record: ({ Bucket, Key, CopySource }, { world }) =>
    recordOf(world, Bucket, { key: Key, 'x-amz-copy-source': CopySource }),
})

interface Source extends AboutBucket {
  readonly Key: string
  readonly VersionId?: string
}

/** `bucket/key?versionId=id`, as it stands in an address. */
function sourceOf({ CopySource, ExpectedSourceBucketOwner }: Input): Source {
  const [, Bucket = '', key = '', VersionId] = /^\/?([^/]+)\/(.+?)(?:\?versionId=(.+))?$/.exec(CopySource) ?? []
  return {
    Bucket,
    Key: decoded(key),
    ...(VersionId !== undefined && { VersionId }),
    ExpectedBucketOwner: ExpectedSourceBucketOwner,
  }
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return fail('InvalidArgument', 'Invalid copy source object key')
  }
}

function checkChanges(input: Input, source: Source): void {
  const changes = [input.StorageClass, input.WebsiteRedirectLocation, input.ServerSideEncryption, source.VersionId]
  const itself = source.Bucket === input.Bucket && source.Key === input.Key
  if (itself && input.MetadataDirective !== 'REPLACE' && changes.every((change) => change === undefined))
    fail(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    )
}

function content({ size, body }: S3Object): Pick<S3Object, 'size' | 'body'> {
  return { size, ...(body !== undefined && { body }) }
}

/** What comes over from the source unless the request replaces it. ACLs and locks never do. */
function kept({ headers, metadata, tags }: S3Object, { MetadataDirective, TaggingDirective }: Input): Attributes {
  return present({
    headers: MetadataDirective === 'REPLACE' ? undefined : headers,
    metadata: MetadataDirective === 'REPLACE' ? undefined : metadata,
    tags: TaggingDirective === 'REPLACE' ? undefined : tags,
  })
}
