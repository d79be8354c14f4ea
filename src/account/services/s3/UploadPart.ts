import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { findBucket, objectArn, recordOf, validKey } from './bucket.ts'
import { eTagOf } from './content.ts'
import { encryptionView } from './encryption.ts'
import { checksums, customerKey, object, sent } from './fields.ts'
import { findUpload } from './multipart.ts'

/** One part of an object; the same number again replaces it. The action is s3:PutObject. */
export const UploadPart = operation({
  input: z.strictObject({
    ...object,
    ...sent,
    ...checksums,
    ...customerKey,
    Body: z.optional(z.string()),
    ContentLength: z.optional(z.int()),
    PartNumber: z.int(),
    UploadId: z.string(),
  }),
  readOnly: false,
  category: 'Data',
  requires({ Bucket, Key, ExpectedBucketOwner }, { world }) {
    findBucket(world, { Bucket, ExpectedBucketOwner })
    return [{ action: 's3:PutObject', resource: objectArn(Bucket, validKey(Key)) }]
  },
  run(draft, input) {
    const { PartNumber, Body: body = '' } = input
    const upload = findUpload(findBucket(draft, input), input)
    if (PartNumber < 1 || PartNumber > 10_000)
      fail('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive')
    const { encryption } = upload.attributes
    const part = { eTag: eTagOf(body, encryption, draft.serial++), body }
    upload.parts[String(PartNumber)] = part
    const { ServerSideEncryption, ...key } = encryptionView(encryption)
    return present({ ServerSideEncryption, ETag: part.eTag, ...key })
  },
  record: ({ Bucket, Key, PartNumber, UploadId }, { world }) =>
    recordOf(world, Bucket, { key: Key, partNumber: String(PartNumber), uploadId: UploadId }),
})
