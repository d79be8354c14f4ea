// One row per operation of Amazon Simple Storage Service.

import { CompleteMultipartUpload } from './CompleteMultipartUpload.ts'
import { CopyObject } from './CopyObject.ts'
import { CreateBucket } from './CreateBucket.ts'
import { CreateMultipartUpload } from './CreateMultipartUpload.ts'
import { DeleteBucket } from './DeleteBucket.ts'
import { DeleteBucketEncryption } from './DeleteBucketEncryption.ts'
import { DeleteBucketOwnershipControls } from './DeleteBucketOwnershipControls.ts'
import { DeleteBucketPolicy } from './DeleteBucketPolicy.ts'
import { DeleteBucketTagging } from './DeleteBucketTagging.ts'
import { DeleteObject } from './DeleteObject.ts'
import { DeleteObjects } from './DeleteObjects.ts'
import { DeletePublicAccessBlock } from './DeletePublicAccessBlock.ts'
import { GetBucketAcl } from './GetBucketAcl.ts'
import { GetBucketEncryption } from './GetBucketEncryption.ts'
import { GetBucketLocation } from './GetBucketLocation.ts'
import { GetBucketLogging } from './GetBucketLogging.ts'
import { GetBucketNotificationConfiguration } from './GetBucketNotificationConfiguration.ts'
import { GetBucketOwnershipControls } from './GetBucketOwnershipControls.ts'
import { GetBucketPolicy } from './GetBucketPolicy.ts'
import { GetBucketPolicyStatus } from './GetBucketPolicyStatus.ts'
import { GetBucketTagging } from './GetBucketTagging.ts'
import { GetBucketVersioning } from './GetBucketVersioning.ts'
import { GetObject } from './GetObject.ts'
import { GetObjectAcl } from './GetObjectAcl.ts'
import { GetObjectTagging } from './GetObjectTagging.ts'
import { GetPublicAccessBlock } from './GetPublicAccessBlock.ts'
import { HeadBucket } from './HeadBucket.ts'
import { HeadObject } from './HeadObject.ts'
import { ListBuckets } from './ListBuckets.ts'
import { ListObjectVersions } from './ListObjectVersions.ts'
import { ListObjects } from './ListObjects.ts'
import { ListObjectsV2 } from './ListObjectsV2.ts'
import { PutBucketAcl } from './PutBucketAcl.ts'
import { PutBucketEncryption } from './PutBucketEncryption.ts'
import { PutBucketLifecycleConfiguration } from './PutBucketLifecycleConfiguration.ts'
import { PutBucketLogging } from './PutBucketLogging.ts'
import { PutBucketNotificationConfiguration } from './PutBucketNotificationConfiguration.ts'
import { PutBucketOwnershipControls } from './PutBucketOwnershipControls.ts'
import { PutBucketPolicy } from './PutBucketPolicy.ts'
import { PutBucketTagging } from './PutBucketTagging.ts'
import { PutBucketVersioning } from './PutBucketVersioning.ts'
import { PutBucketWebsite } from './PutBucketWebsite.ts'
import { PutObject } from './PutObject.ts'
import { PutObjectAcl } from './PutObjectAcl.ts'
import { PutObjectLockConfiguration } from './PutObjectLockConfiguration.ts'
import { PutObjectTagging } from './PutObjectTagging.ts'
import { PutPublicAccessBlock } from './PutPublicAccessBlock.ts'
import { UploadPart } from './UploadPart.ts'

export const s3 = {
  CompleteMultipartUpload,
  CopyObject,
  CreateBucket,
  CreateMultipartUpload,
  DeleteBucket,
  DeleteBucketEncryption,
  DeleteBucketOwnershipControls,
  DeleteBucketPolicy,
  DeleteBucketTagging,
  DeleteObject,
  DeleteObjects,
  DeletePublicAccessBlock,
  GetBucketAcl,
  GetBucketEncryption,
  GetBucketLocation,
  GetBucketLogging,
  GetBucketNotificationConfiguration,
  GetBucketOwnershipControls,
  GetBucketPolicy,
  GetBucketPolicyStatus,
  GetBucketTagging,
  GetBucketVersioning,
  GetObject,
  GetObjectAcl,
  GetObjectTagging,
  GetPublicAccessBlock,
  HeadBucket,
  HeadObject,
  ListBuckets,
  ListObjectVersions,
  ListObjects,
  ListObjectsV2,
  PutBucketAcl,
  PutBucketEncryption,
  PutBucketLifecycleConfiguration,
  PutBucketLogging,
  PutBucketNotificationConfiguration,
  PutBucketOwnershipControls,
  PutBucketPolicy,
  PutBucketTagging,
  PutBucketVersioning,
  PutBucketWebsite,
  PutObject,
  PutObjectAcl,
  PutObjectLockConfiguration,
  PutObjectTagging,
  PutPublicAccessBlock,
  UploadPart,
}
