// How answers show a trail, in the order of the API's model.

import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import type { AccountId } from '../../types.ts'
import type { EventSelector, Trail } from './state.ts'
import { trailArn } from './trail.ts'

/** As CreateTrail and UpdateTrail answer. */
export function settingsView(account: AccountId, trail: Trail) {
  const { topic, place, logs } = parts(account, trail)
  return {
    ...place,
    ...topic,
    IncludeGlobalServiceEvents: trail.globalServiceEvents,
    IsMultiRegionTrail: trail.multiRegion,
    TrailARN: trailArn(account, trail.name),
    LogFileValidationEnabled: trail.logFileValidation,
    ...logs,
    IsOrganizationTrail: trail.organization,
  }
}

/** As GetTrail and DescribeTrails answer. */
export function trailView(account: AccountId, trail: Trail) {
  const { topic, place, logs } = parts(account, trail)
  return {
    ...place,
    ...topic,
    IncludeGlobalServiceEvents: trail.globalServiceEvents,
    IsMultiRegionTrail: trail.multiRegion,
    HomeRegion: trail.homeRegion,
    TrailARN: trailArn(account, trail.name),
    LogFileValidationEnabled: trail.logFileValidation,
    ...logs,
    HasCustomEventSelectors: trail.selectors !== undefined,
    HasInsightSelectors: (trail.insights ?? []).length > 0,
    IsOrganizationTrail: trail.organization,
  }
}

function parts(account: AccountId, { name, bucket, prefix, snsTopic, logGroupArn, logRoleArn, kmsKeyId }: Trail) {
  const topicArn = snsTopic?.startsWith('arn:') ? snsTopic : `arn:aws:sns:${REGION}:${account}:${snsTopic}`
  return {
    place: { Name: name, S3BucketName: bucket, ...present({ S3KeyPrefix: prefix }) },
    topic: present({ SnsTopicName: snsTopic, SnsTopicARN: snsTopic === undefined ? undefined : topicArn }),
    logs: present({
      CloudWatchLogsLogGroupArn: logGroupArn,
      CloudWatchLogsRoleArn: logRoleArn,
      KmsKeyId: kmsKeyId,
    }),
  }
}

/** Every management event, and no data. AWS: CloudTrail API Reference, GetEventSelectors, 2026-11. */
const DEFAULT: EventSelector = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
}

export function selectorsView(account: AccountId, { name, selectors = { basic: [DEFAULT] } }: Trail) {
  return {
    TrailARN: trailArn(account, name),
    ...('basic' in selectors ? { EventSelectors: selectors.basic } : { AdvancedEventSelectors: selectors.advanced }),
  }
}
