// Members that several operations take. AWS: CloudTrail API Reference, 2026-11.

import * as z from 'zod/mini'

const text = z.optional(z.string())
const flag = z.optional(z.boolean())

/** What CreateTrail sets and UpdateTrail changes. */
export const settings = {
  S3KeyPrefix: text,
  SnsTopicName: text,
  IncludeGlobalServiceEvents: flag,
  IsMultiRegionTrail: flag,
  EnableLogFileValidation: flag,
  CloudWatchLogsLogGroupArn: text,
  CloudWatchLogsRoleArn: text,
  KmsKeyId: text,
  IsOrganizationTrail: flag,
}

export const tags = z
  .array(
    z.strictObject({
      Key: z.string().check(z.minLength(1), z.maxLength(128)),
      Value: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
    }),
  )
  .check(z.maxLength(200))
