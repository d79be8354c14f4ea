import { PHOTOS, policyText } from '../../testAccount.ts'
import type { TestRow } from '../testRow.ts'

const bucketPolicy = policyText({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [`arn:aws:s3:::${PHOTOS}`, `arn:aws:s3:::${PHOTOS}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
})

export const rows: Readonly<Record<string, TestRow>> = {
  CreateBucket: {
    input: { Bucket: 'pinebox-new', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
    optional: ['CreateBucketConfiguration'],
    actions: ['s3:CreateBucket'],
    output: ['Location'],
  },
  DeleteBucketPolicy: { input: { Bucket: PHOTOS }, actions: ['s3:DeleteBucketPolicy'], output: [] },
  DeleteObject: { input: { Bucket: PHOTOS, Key: 'read.me' }, actions: ['s3:DeleteObject'], output: [] },
  GetBucketPolicy: { input: { Bucket: 'pinebox-open' }, actions: ['s3:GetBucketPolicy'], output: ['Policy'] },
  GetObject: {
    input: { Bucket: PHOTOS, Key: 'read.me' },
    actions: ['s3:GetObject'],
    output: ['LastModified', 'ContentLength', 'ETag', 'ContentType', 'Body'],
  },
  GetPublicAccessBlock: {
    input: { Bucket: PHOTOS },
    actions: ['s3:GetBucketPublicAccessBlock'],
    output: ['PublicAccessBlockConfiguration'],
  },
  ListBuckets: {
    input: { Prefix: 'pine' },
    optional: ['Prefix'],
    actions: ['s3:ListAllMyBuckets'],
    output: ['Buckets', 'Owner', 'Prefix'],
  },
  ListObjectsV2: {
    input: { Bucket: PHOTOS, Delimiter: '/', MaxKeys: 1, Prefix: '', ContinuationToken: 'after:', StartAfter: '1' },
    optional: ['Delimiter', 'MaxKeys', 'Prefix', 'ContinuationToken', 'StartAfter'],
    actions: ['s3:ListBucket'],
    output: [
      'IsTruncated',
      'Contents',
      'Name',
      'Prefix',
      'Delimiter',
      'MaxKeys',
      'CommonPrefixes',
      'KeyCount',
      'ContinuationToken',
      'NextContinuationToken',
      'StartAfter',
    ],
  },
  PutBucketPolicy: {
    input: { Bucket: PHOTOS, Policy: bucketPolicy },
    actions: ['s3:PutBucketPolicy'],
    output: [],
  },
  PutObject: {
    input: { Bucket: PHOTOS, Key: 'new.txt', Body: 'hello', ContentType: 'text/plain' },
    optional: ['Body', 'ContentType'],
    actions: ['s3:PutObject'],
    output: ['ETag', 'ServerSideEncryption'],
  },
}
