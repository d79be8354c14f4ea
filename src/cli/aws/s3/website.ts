// `aws s3 website`: how a bucket is to answer as a web site.

import { serviceError, type Stopped } from '../errors.ts'
import { request, type Work } from '../place.ts'
import type { S3Arguments } from './arguments.ts'
import { isS3, whereOf } from './uri.ts'
import { wrongType } from './wrongType.ts'

export function website(work: Work, { paths: [path = ''], values }: S3Arguments): number | Stopped {
  const where = whereOf(path)
  if (!isS3(where)) return wrongType()
  const index = values.get('--index-document')
  const error = values.get('--error-document')
  const result = request(work, 's3.PutBucketWebsite', {
    Bucket: where.bucket,
    WebsiteConfiguration: {
      ...(index !== undefined && { IndexDocument: { Suffix: index } }),
      ...(error !== undefined && { ErrorDocument: { Key: error } }),
    },
  })
  return result.ok ? 0 : serviceError('PutBucketWebsite', result.error)
}
