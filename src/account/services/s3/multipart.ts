// Uploads in several parts: between their beginning and their completion the bucket knows of them, and no reader does.
// AWS: S3 User Guide, "Uploading and copying objects using multipart upload", 2026-11; texts as recorded.

import type { Draft } from 'immer'
import { byteLength } from '../../byteLength.ts'
import { eTag } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { own } from '../../own.ts'
import { malformedXml } from './configuration.ts'
import { hex, md5 } from './md5.ts'
import type { Bucket, Upload } from './state.ts'

const LEAST = 5 * 1024 * 1024 // bytes in every part but the last

interface About {
  readonly Key: string
  readonly UploadId: string
}

export function findUpload(bucket: Draft<Bucket>, { Key, UploadId }: About): Draft<Upload> {
  const upload = own(bucket.uploads, UploadId)
  if (upload?.key === Key) return upload
  return fail(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    404,
  )
}

export interface ListedPart {
  readonly ETag?: string | undefined
  readonly PartNumber?: number | undefined
}

/** The parts in the order of the list, which names each by its number and its ETag. */
export function listedParts({ parts }: Upload, list: readonly ListedPart[]): readonly Upload['parts'][string][] {
  if (list.length === 0) malformedXml()
  const found = list.map(({ ETag = '', PartNumber = 0 }) => {
    const part = own(parts, String(PartNumber))
    if (part && part.eTag.replaceAll('"', '') === ETag.replaceAll('"', '')) return part
    return fail(
      'InvalidPart',
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    )
  })
  const numbers = list.map(({ PartNumber = 0 }) => PartNumber)
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0)))
    fail('InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.')
  if (found.slice(0, -1).some(({ body }) => byteLength(body) < LEAST))
    fail('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
  return found
}

/** The MD5 of the parts' MD5s, and how many they were. */
export function joinedETag({ attributes }: Upload, parts: readonly { eTag: string }[], serial: number): string {
  const digests = parts.flatMap((part) =>
    [...part.eTag.matchAll(/[0-9a-f]{2}/g)].map(([byte]) => Number.parseInt(byte, 16)),
  )
  return attributes.encryption ? eTag(serial) : `"${hex(md5(digests))}-${parts.length}"`
}
