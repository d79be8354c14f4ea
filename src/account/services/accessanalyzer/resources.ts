// What an analyzer looks at.

import type { Account } from '../../types.ts'
import { iamArn } from '../iam/arn.ts'
import { bucketArn } from '../s3/bucket.ts'
import type { Analyzer, ResourceType } from './state.ts'

interface Resource {
  readonly arn: string
  readonly type: ResourceType
}

export function resourcesOf({ id, s3, iam }: Account, { type }: Analyzer): readonly Resource[] {
  const roles = Object.values(iam.roles).map(({ roleName, path }) => ({
    arn: iamArn(id, 'role', roleName, path),
    type: 'AWS::IAM::Role' as const,
  }))
  if (type === 'ACCOUNT_UNUSED_ACCESS')
    return [
      ...roles,
      ...Object.values(iam.users).map(({ userName, path }) => ({
        arn: iamArn(id, 'user', userName, path),
        type: 'AWS::IAM::User' as const,
      })),
    ]
  const buckets = Object.keys(s3.buckets).map((name) => ({ arn: bucketArn(name), type: 'AWS::S3::Bucket' as const }))
  return [...buckets, ...roles]
}
