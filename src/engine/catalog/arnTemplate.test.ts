import { describe, expect, it } from 'vitest'
import { fitsArn, fitsResource, templateOf } from './arnTemplate.ts'

const BUCKET = 'arn:${Partition}:s3:::${BucketName}'
const OBJECT = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}'
const ROLE = 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}'
const QUEUE = 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}'
const ACCESS_POINT = 'arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}'

describe('an ARN format', () => {
  it.each([
    [BUCKET, 'arn:aws:s3:::photos', true],
    [BUCKET, 'arn:aws:s3:::*', true],
    [BUCKET, 'arn:aws:s3:::photos/a.jpg', false],
    [BUCKET, 'arn:aws:s3:::photos/*', false],
    [BUCKET, 'arn:aws:s3:eu-west-1::photos', false],
    [BUCKET, 'arn:aws:sqs:::photos', false],
    [OBJECT, 'arn:aws:s3:::photos/*', true],
    [OBJECT, 'arn:aws:s3:::photos', false],
    [OBJECT, 'arn:aws:s3:::photos*', true],
    [OBJECT, 'arn:aws:s3:::photos/${aws:username}/*', true],
    [ROLE, 'arn:aws:iam::111122223333:role/app/Reader', true],
    [ROLE, 'arn:aws:iam::*:role/*', true],
    [ROLE, 'arn:aws:iam::111122223333:user/ben', false],
    [ROLE, 'arn:aws:iam:us-east-1:111122223333:role/Reader', false],
    [QUEUE, 'arn:aws:sqs:*:*:jobs', true],
    [QUEUE, 'arn:aws:sqs:eu-west-1:111122223333:j?bs', true],
    [ACCESS_POINT, 'arn:aws:s3:*:111122223333:accesspoint/one', true],
    [QUEUE, '*', false],
    [QUEUE, 'jobs', false],
  ])('%s and %s: %s', (format, written, fits) => {
    expect(fitsArn(templateOf(format), written)).toBe(fits)
  })

  it.each([
    [ROLE, 'role/*', true],
    [ROLE, 'role/', false],
    [ROLE, 'us?r/ben', false],
    [BUCKET, 'anything', true],
  ])('%s and the resource %s: %s', (format, written, fits) => {
    expect(fitsResource(templateOf(format), written)).toBe(fits)
  })
})
