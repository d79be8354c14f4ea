import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { newOpaqueId } from '../../ids.ts'
import { operation } from '../../operation.ts'
import { present } from '../../present.ts'
import { findBucket, recordOf } from './bucket.ts'
import { encryptionView } from './encryption.ts'
import { checksumAlgorithm, checksumType, upload } from './fields.ts'
import { attributesFrom, uploadPermissions } from './upload.ts'

/** Begins an object that comes in parts; what it will be like is said here. The action is s3:PutObject. */
export const CreateMultipartUpload = operation({
  input: z.strictObject({ ...upload, ...checksumAlgorithm, ...checksumType }),
  readOnly: false,
  category: 'Data',
  requires(input, { world }) {
    findBucket(world, input)
    return uploadPermissions(input)
  },
  run(draft, input, { caller }) {
    const { Bucket, Key, ContentType: contentType = 'binary/octet-stream' } = input
    const bucket = findBucket(draft, input)
    const attributes = attributesFrom(draft, caller, bucket, input)
    const UploadId = newOpaqueId(draft, 96)
    bucket.uploads = {
      ...bucket.uploads,
      [UploadId]: castDraft({ key: Key, contentType, attributes, parts: {} }),
    }
    const view = encryptionView(attributes.encryption)
    return { Bucket, Key, UploadId, ...present(view) }
  },
  record: ({ Bucket, Key }, { world }) => recordOf(world, Bucket, { key: Key, uploads: '' }),
})
