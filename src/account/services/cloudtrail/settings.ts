// What a trail is set to, from a request that creates it or changes it.
// AWS: CloudTrail API Reference, CreateTrail and UpdateTrail, 2026-11.
// SIMPLIFIED: topics, log groups, keys and the organization are kept as they are named; nothing is sent there.

import type { z } from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import type { Permission, World } from '../../types.ts'
import { isBucketName, ownerOf } from '../s3/bucket.ts'
import { mayDeliver } from './access.ts'
import type { settings } from './fields.ts'
import type { Trail } from './state.ts'

type Asked = { readonly [Member in keyof typeof settings]?: z.infer<(typeof settings)[Member]> } & {
  readonly S3BucketName?: string | undefined
}

type Settings = Omit<Trail, 'name' | 'homeRegion' | 'tags' | 'logging'>

/** Members that are not named stay as they are; an empty name takes one away. */
export function settingsFrom(asked: Asked, old: Settings): Settings {
  const { IsMultiRegionTrail: multiRegion = old.multiRegion } = asked
  const changed = multiRegion !== old.multiRegion
  const set = {
    ...old,
    ...present({
      bucket: asked.S3BucketName,
      prefix: asked.S3KeyPrefix,
      snsTopic: asked.SnsTopicName,
      logGroupArn: asked.CloudWatchLogsLogGroupArn,
      logRoleArn: asked.CloudWatchLogsRoleArn,
      kmsKeyId: asked.KmsKeyId,
    }),
    multiRegion,
    // Turning a trail to all Regions, or to one, turns global events with it. AWS: CloudTrail User Guide, "Global
    // service events", 2026-11.
    globalServiceEvents: asked.IncludeGlobalServiceEvents ?? (changed ? multiRegion : old.globalServiceEvents),
    logFileValidation: asked.EnableLogFileValidation ?? old.logFileValidation,
    organization: asked.IsOrganizationTrail ?? old.organization,
  }
  // An empty text takes a setting away.
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== '')) as unknown as Settings
}

export function checkSettings(world: World, account: string, trail: Settings & { readonly name: string }): void {
  if (trail.multiRegion && !trail.globalServiceEvents)
    fail('InvalidParameterCombinationException', 'Multi-Region trail must include global service events.')
  if ((trail.logGroupArn === undefined) !== (trail.logRoleArn === undefined))
    fail(
      'InvalidParameterCombinationException',
      'You must specify both a CloudWatch Logs log group ARN and a CloudWatch Logs role ARN.',
    )
  if (trail.organization)
    fail(
      'OrganizationsNotInUseException',
      'Your account is not a member of an organization, or an organization does not exist.',
    )
  if ((trail.prefix ?? '').length > 200)
    fail('InvalidS3PrefixException', 'The S3 key prefix must not be longer than 200 characters.')
  if (!isBucketName(trail.bucket)) fail('InvalidS3BucketNameException', `Bucket name ${trail.bucket} is not valid.`)
  if (ownerOf(world, trail.bucket) === undefined)
    fail('S3BucketDoesNotExistException', `S3 bucket ${trail.bucket} does not exist!`)
  if (!mayDeliver(world, account, trail))
    fail('InsufficientS3BucketPolicyException', `Incorrect S3 bucket policy is detected for bucket: ${trail.bucket}`)
}

/** Whoever gives CloudTrail a role must be allowed to pass it. */
export function passesRole({ CloudWatchLogsRoleArn: resource }: Asked): readonly Permission[] {
  return resource === undefined || resource === ''
    ? []
    : [{ action: 'iam:PassRole', resource, context: { 'iam:PassedToService': 'cloudtrail.amazonaws.com' } }]
}
