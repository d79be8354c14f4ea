// `aws s3 mb` and `aws s3 rb`.

import { REGION } from '#account'
import { generalError, paramValidation, serviceText, type Stopped } from '../errors.ts'
import { request, type Work } from '../place.ts'
import type { S3Arguments } from './arguments.ts'
import { removeAll } from './transfer.ts'
import { isS3Uri, whereOf } from './uri.ts'
import { wrongType } from './wrongType.ts'

export function makeBucket(work: Work, { paths: [path = ''] }: S3Arguments): number | Stopped {
  const bucket = bucketIn(path)
  if (bucket === undefined) return wrongType()
  const result = request(work, 's3.CreateBucket', {
    Bucket: bucket,
    CreateBucketConfiguration: { LocationConstraint: REGION },
  })
  if (result.ok) work.stdout += `make_bucket: ${bucket}\n`
  else work.stderr += `make_bucket failed: ${path} ${serviceText('CreateBucket', result.error)}\n`
  return result.ok ? 0 : 1
}

export function removeBucket(work: Work, { paths: [path = ''], switches }: S3Arguments): number | Stopped {
  const bucket = bucketIn(path)
  if (bucket === undefined) return wrongType()
  const where = whereOf(path)
  if ('key' in where && where.key !== '')
    return paramValidation('Please specify a valid bucket name only. E.g. s3://bucket')
  if (switches.has('--force') && removeAll(work, bucket) !== 0)
    return generalError('remove_bucket failed: Unable to delete all objects in the bucket, bucket will not be deleted.')
  const result = request(work, 's3.DeleteBucket', { Bucket: bucket })
  if (result.ok) work.stdout += `remove_bucket: ${bucket}\n`
  else work.stderr += `remove_bucket failed: ${path} ${serviceText('DeleteBucket', result.error)}\n`
  return result.ok ? 0 : 1
}

function bucketIn(path: string): string | undefined {
  const where = whereOf(path)
  return isS3Uri(path) && 'bucket' in where ? where.bucket : undefined
}
