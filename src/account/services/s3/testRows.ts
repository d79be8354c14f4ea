import { ACCOUNT, PHOTOS, policyText } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'
import { upload } from '../testWorld.ts'

const ARCHIVE = 'pinebox-archive'
const date = '2027-01-01T00:00:00Z'
const md5 = 'XUFAKrxLKna5cZ2REBfFkg=='

const bucketPolicy = policyText({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [`arn:aws:s3:::${PHOTOS}`, `arn:aws:s3:::${PHOTOS}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
})

/** Members that are many and say little: they may all be left out. */
type Members = Readonly<Record<string, unknown>>
const owner: Members = { ExpectedBucketOwner: ACCOUNT }
const payer: Members = { RequestPayer: 'requester' }
const sent: Members = { ContentMD5: md5, ChecksumAlgorithm: 'SHA256' }
const checksums: Members = Object.fromEntries(
  ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256', 'SHA512', 'MD5', 'XXHASH64', 'XXHASH3', 'XXHASH128'].map(
    (kind) => [`Checksum${kind}`, 'AAAA'],
  ),
)
const headers: Members = {
  CacheControl: 'no-store',
  ContentDisposition: 'inline',
  ContentEncoding: 'identity',
  ContentLanguage: 'en',
  Expires: date,
  WebsiteRedirectLocation: '/there',
}
const attributes: Members = {
  ...headers,
  ContentType: 'text/plain',
  Metadata: { mood: 'calm' },
  ServerSideEncryption: 'aws:kms',
  SSEKMSKeyId: 'alias/photos',
  SSEKMSEncryptionContext: 'e30=',
  BucketKeyEnabled: true,
  StorageClass: 'STANDARD_IA',
  Tagging: 'stage=final',
}
const uploadActions = ['s3:PutObject', 's3:PutObjectTagging']
const encrypted = ['ServerSideEncryption', 'SSEKMSKeyId', 'BucketKeyEnabled']
const read: Members = {
  ...owner,
  ...payer,
  IfMatch: '*',
  IfModifiedSince: '2026-01-01',
  IfUnmodifiedSince: date,
  Range: 'bytes=0-3',
  ResponseCacheControl: 'no-store',
  ResponseContentDisposition: 'inline',
  ResponseContentEncoding: 'identity',
  ResponseContentLanguage: 'en',
  ResponseContentType: 'text/html',
  ResponseExpires: date,
  PartNumber: 1,
  ChecksumMode: 'ENABLED',
}
const shown = ['AcceptRanges', 'LastModified', 'ContentLength', 'ETag']
const listing: Members = {
  ...owner,
  ...payer,
  Delimiter: '/',
  EncodingType: 'url',
  MaxKeys: 1,
  Prefix: '',
  OptionalObjectAttributes: ['RestoreStatus'],
}

/** A row whose members beside the required ones may all be left out. */
function row(required: Members, optional: Members, actions: readonly string[], output: readonly string[]): TestRow {
  return { input: { ...required, ...optional }, optional: Object.keys(optional), actions, output }
}

/** A row about a bucket, and no more than that. */
function ofBucket(Bucket: string, action: string, output: readonly string[] = []): TestRow {
  return row({ Bucket }, owner, [action], output)
}

/** A row that sets something for a bucket. */
function setting(Bucket: string, action: string, configuration: Members, optional: Members = {}): TestRow {
  return row({ Bucket, ...configuration }, { ...owner, ...sent, ...optional }, [action], [])
}

export const rows: Readonly<Record<string, TestRow>> = {
  CompleteMultipartUpload: row(
    { Bucket: upload.Bucket, Key: upload.Key, UploadId: upload.UploadId },
    {
      ...owner,
      ...payer,
      ...checksums,
      ChecksumType: 'FULL_OBJECT',
      IfNoneMatch: '*',
      MpuObjectSize: 3,
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: upload.ETag }] },
    },
    ['s3:PutObject'],
    ['Location', 'Bucket', 'Key', 'ETag', 'ServerSideEncryption'],
  ),
  CopyObject: row(
    { Bucket: PHOTOS, Key: 'copy.txt', CopySource: `${ARCHIVE}/old.txt` },
    {
      ...owner,
      ...payer,
      ...attributes,
      ChecksumAlgorithm: 'SHA256',
      CopySourceIfMatch: '*',
      CopySourceIfModifiedSince: '2026-01-01',
      CopySourceIfUnmodifiedSince: date,
      IfNoneMatch: '*',
      MetadataDirective: 'REPLACE',
      TaggingDirective: 'REPLACE',
      AnnotationDirective: 'EXCLUDE',
      ExpectedSourceBucketOwner: ACCOUNT,
    },
    ['s3:PutObject', 's3:GetObject', 's3:PutObjectTagging'],
    ['CopyObjectResult', 'CopySourceVersionId', ...encrypted],
  ),
  CreateBucket: row(
    { Bucket: 'pinebox-new' },
    {
      ACL: 'private',
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1', Tags: [{ Key: 'team', Value: 'photo' }] },
      ObjectLockEnabledForBucket: true,
      ObjectOwnership: 'BucketOwnerEnforced',
      BucketNamespace: 'global',
    },
    [
      's3:CreateBucket',
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketVersioning',
      's3:PutBucketOwnershipControls',
      's3:TagResource',
    ],
    ['Location', 'BucketArn'],
  ),
  CreateMultipartUpload: row(
    { Bucket: PHOTOS, Key: 'new.txt' },
    { ...owner, ...payer, ...attributes, ChecksumAlgorithm: 'SHA256', ChecksumType: 'COMPOSITE' },
    uploadActions,
    ['Bucket', 'Key', 'UploadId', ...encrypted],
  ),
  DeleteBucket: ofBucket('pinebox-logs', 's3:DeleteBucket'),
  DeleteBucketEncryption: ofBucket(ARCHIVE, 's3:PutEncryptionConfiguration'),
  DeleteBucketOwnershipControls: ofBucket(ARCHIVE, 's3:PutBucketOwnershipControls'),
  DeleteBucketPolicy: ofBucket(PHOTOS, 's3:DeleteBucketPolicy'),
  DeleteBucketTagging: ofBucket(ARCHIVE, 's3:PutBucketTagging'),
  DeleteObject: row(
    { Bucket: PHOTOS, Key: 'read.me' },
    {
      ...owner,
      ...payer,
      VersionId: 'null',
      MFA: 'serial 123456',
      BypassGovernanceRetention: true,
      IfMatch: '*',
      IfMatchLastModifiedTime: date,
      IfMatchSize: 12,
    },
    ['s3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
    ['VersionId'],
  ),
  DeleteObjects: row(
    { Bucket: PHOTOS, Delete: { Objects: [{ Key: 'read.me' }, { Key: 'nothing' }], Quiet: false } },
    { ...owner, ...payer, MFA: 'serial 123456', BypassGovernanceRetention: false, ChecksumAlgorithm: 'SHA256' },
    ['s3:DeleteObject', 's3:DeleteObject'],
    ['Deleted'],
  ),
  DeletePublicAccessBlock: ofBucket(PHOTOS, 's3:PutBucketPublicAccessBlock'),
  GetBucketAcl: ofBucket(PHOTOS, 's3:GetBucketAcl', ['Owner', 'Grants']),
  GetBucketEncryption: ofBucket(PHOTOS, 's3:GetEncryptionConfiguration', ['ServerSideEncryptionConfiguration']),
  GetBucketLocation: ofBucket(PHOTOS, 's3:GetBucketLocation', ['LocationConstraint']),
  GetBucketLogging: ofBucket(PHOTOS, 's3:GetBucketLogging'),
  GetBucketNotificationConfiguration: ofBucket(PHOTOS, 's3:GetBucketNotification'),
  GetBucketOwnershipControls: ofBucket(PHOTOS, 's3:GetBucketOwnershipControls', ['OwnershipControls']),
  GetBucketPolicy: ofBucket('pinebox-open', 's3:GetBucketPolicy', ['Policy']),
  GetBucketPolicyStatus: ofBucket('pinebox-open', 's3:GetBucketPolicyStatus', ['PolicyStatus']),
  GetBucketTagging: ofBucket(ARCHIVE, 's3:GetBucketTagging', ['TagSet']),
  GetBucketVersioning: ofBucket(ARCHIVE, 's3:GetBucketVersioning', ['Status']),
  GetObject: row(
    { Bucket: PHOTOS, Key: 'read.me' },
    read,
    ['s3:GetObject'],
    ['Body', ...shown, 'ContentType', 'ServerSideEncryption', 'Metadata'],
  ),
  GetObjectAcl: row(
    { Bucket: ARCHIVE, Key: 'old.txt' },
    { ...owner, ...payer, VersionId: 'null' },
    ['s3:GetObjectVersionAcl'],
    ['Owner', 'Grants'],
  ),
  GetObjectTagging: row(
    { Bucket: ARCHIVE, Key: 'old.txt' },
    { ...owner, ...payer, VersionId: 'null' },
    ['s3:GetObjectVersionTagging'],
    ['VersionId', 'TagSet'],
  ),
  GetPublicAccessBlock: ofBucket(PHOTOS, 's3:GetBucketPublicAccessBlock', ['PublicAccessBlockConfiguration']),
  HeadBucket: ofBucket(PHOTOS, 's3:ListBucket', ['BucketArn', 'BucketRegion', 'AccessPointAlias']),
  HeadObject: row(
    { Bucket: ARCHIVE, Key: 'old.txt' },
    { ...read, VersionId: 'null' },
    ['s3:GetObjectVersion'],
    [...shown, 'VersionId', 'ContentType', 'ServerSideEncryption', 'Metadata', 'TagCount'],
  ),
  ListBuckets: row(
    {},
    { Prefix: 'pine', MaxBuckets: 1, ContinuationToken: '1', BucketRegion: 'eu-west-1' },
    ['s3:ListAllMyBuckets'],
    ['Buckets', 'Owner', 'ContinuationToken', 'Prefix'],
  ),
  ListObjectVersions: row(
    { Bucket: PHOTOS },
    { ...listing, KeyMarker: '1', VersionIdMarker: 'null' },
    ['s3:ListBucketVersions'],
    [
      'IsTruncated',
      'KeyMarker',
      'VersionIdMarker',
      'NextKeyMarker',
      'Name',
      'Prefix',
      'Delimiter',
      'MaxKeys',
      'CommonPrefixes',
      'EncodingType',
    ],
  ),
  ListObjects: row(
    { Bucket: PHOTOS },
    { ...listing, Marker: '1' },
    ['s3:ListBucket'],
    [
      'IsTruncated',
      'Marker',
      'NextMarker',
      'Contents',
      'Name',
      'Prefix',
      'Delimiter',
      'MaxKeys',
      'CommonPrefixes',
      'EncodingType',
    ],
  ),
  ListObjectsV2: row(
    { Bucket: PHOTOS },
    { ...listing, ContinuationToken: 'after:', FetchOwner: true, StartAfter: '1' },
    ['s3:ListBucket'],
    [
      'IsTruncated',
      'Contents',
      'Name',
      'Prefix',
      'Delimiter',
      'MaxKeys',
      'CommonPrefixes',
      'EncodingType',
      'KeyCount',
      'ContinuationToken',
      'NextContinuationToken',
      'StartAfter',
    ],
  ),
  PutBucketAcl: row({ Bucket: ARCHIVE }, { ...owner, ...sent, ACL: 'private' }, ['s3:PutBucketAcl'], []),
  PutBucketEncryption: setting(PHOTOS, 's3:PutEncryptionConfiguration', {
    ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
  }),
  PutBucketLifecycleConfiguration: row(
    { Bucket: PHOTOS },
    {
      ...owner,
      ChecksumAlgorithm: 'SHA256',
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Filter: { Prefix: 'tmp/' }, Expiration: { Days: 7 } }] },
      TransitionDefaultMinimumObjectSize: 'varies_by_storage_class',
    },
    ['s3:PutLifecycleConfiguration'],
    ['TransitionDefaultMinimumObjectSize'],
  ),
  PutBucketLogging: setting(PHOTOS, 's3:PutBucketLogging', {
    BucketLoggingStatus: { LoggingEnabled: { TargetBucket: 'pinebox-logs', TargetPrefix: 'access/' } },
  }),
  PutBucketNotificationConfiguration: row(
    { Bucket: PHOTOS, NotificationConfiguration: { EventBridgeConfiguration: {} } },
    { ...owner, SkipDestinationValidation: true },
    ['s3:PutBucketNotification'],
    [],
  ),
  PutBucketOwnershipControls: setting(PHOTOS, 's3:PutBucketOwnershipControls', {
    OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
  }),
  PutBucketPolicy: setting(
    PHOTOS,
    's3:PutBucketPolicy',
    { Policy: bucketPolicy },
    { ConfirmRemoveSelfBucketAccess: true },
  ),
  PutBucketTagging: setting(PHOTOS, 's3:PutBucketTagging', {
    Tagging: { TagSet: [{ Key: 'team', Value: 'photo' }] },
  }),
  PutBucketVersioning: setting(
    PHOTOS,
    's3:PutBucketVersioning',
    { VersioningConfiguration: { Status: 'Enabled' } },
    { MFA: 'serial 123456' },
  ),
  PutBucketWebsite: setting(PHOTOS, 's3:PutBucketWebsite', {
    WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } },
  }),
  PutObject: row(
    { Bucket: PHOTOS, Key: 'new.txt' },
    {
      ...owner,
      ...payer,
      ...attributes,
      ...sent,
      ...checksums,
      ACL: 'bucket-owner-full-control',
      Body: 'hello',
      ContentLength: 5,
      IfNoneMatch: '*',
    },
    [...uploadActions, 's3:PutObjectAcl'],
    ['ETag', ...encrypted],
  ),
  PutObjectAcl: row(
    { Bucket: ARCHIVE, Key: 'old.txt' },
    { ...owner, ...payer, ...sent, ACL: 'private', VersionId: 'null' },
    ['s3:PutObjectVersionAcl'],
    [],
  ),
  PutObjectLockConfiguration: row(
    { Bucket: ARCHIVE },
    {
      ...owner,
      ...payer,
      ...sent,
      Token: 'token',
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } },
      },
    },
    ['s3:PutBucketObjectLockConfiguration'],
    [],
  ),
  PutObjectTagging: row(
    { Bucket: PHOTOS, Key: 'read.me', Tagging: { TagSet: [{ Key: 'stage', Value: 'final' }] } },
    { ...owner, ...payer, ...sent, VersionId: 'null' },
    ['s3:PutObjectVersionTagging'],
    [],
  ),
  PutPublicAccessBlock: setting(PHOTOS, 's3:PutBucketPublicAccessBlock', {
    PublicAccessBlockConfiguration: { BlockPublicAcls: true },
  }),
  UploadPart: row(
    { Bucket: upload.Bucket, Key: upload.Key, UploadId: upload.UploadId, PartNumber: 2 },
    { ...owner, ...payer, ...sent, ...checksums, Body: 'two', ContentLength: 3 },
    ['s3:PutObject'],
    ['ServerSideEncryption', 'ETag'],
  ),
}
