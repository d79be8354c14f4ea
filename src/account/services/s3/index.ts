// One row per operation of Amazon Simple Storage Service.

import { CreateBucket } from './CreateBucket.ts'
import { DeleteBucketPolicy } from './DeleteBucketPolicy.ts'
import { DeleteObject } from './DeleteObject.ts'
import { GetBucketPolicy } from './GetBucketPolicy.ts'
import { GetObject } from './GetObject.ts'
import { GetPublicAccessBlock } from './GetPublicAccessBlock.ts'
import { ListBuckets } from './ListBuckets.ts'
import { ListObjectsV2 } from './ListObjectsV2.ts'
import { PutBucketPolicy } from './PutBucketPolicy.ts'
import { PutObject } from './PutObject.ts'

export const s3 = {
  CreateBucket,
  DeleteBucketPolicy,
  DeleteObject,
  GetBucketPolicy,
  GetObject,
  GetPublicAccessBlock,
  ListBuckets,
  ListObjectsV2,
  PutBucketPolicy,
  PutObject,
}
