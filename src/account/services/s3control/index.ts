// One row per operation of Amazon S3 Control: what concerns the account, not one bucket.

import { CreateAccessPoint } from './CreateAccessPoint.ts'
import { DeletePublicAccessBlock } from './DeletePublicAccessBlock.ts'
import { GetPublicAccessBlock } from './GetPublicAccessBlock.ts'
import { ListTagsForResource } from './ListTagsForResource.ts'
import { PutPublicAccessBlock } from './PutPublicAccessBlock.ts'
import { TagResource } from './TagResource.ts'
import { UntagResource } from './UntagResource.ts'

export const s3control = {
  CreateAccessPoint,
  DeletePublicAccessBlock,
  GetPublicAccessBlock,
  ListTagsForResource,
  PutPublicAccessBlock,
  TagResource,
  UntagResource,
}
