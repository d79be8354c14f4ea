// The event history: what CloudTrail shows of the last 90 days without any trail. Management events, never data.
// AWS: CloudTrail User Guide, "Working with CloudTrail event history", 2026-11.
// SIMPLIFIED: a call names no Region, so the history is that of all Regions; in AWS the events of IAM are in us-east-1.

import { own } from '../../own.ts'
import { present } from '../../present.ts'
import type { AccountId, TrailEvent, World } from '../../types.ts'

const KEPT = 90 * 86_400_000 // milliseconds

/** Newest first. */
export function historyOf(world: World, account: AccountId): readonly TrailEvent[] {
  return world.trail
    .filter(
      ({ managementEvent, recipientAccountId, eventTime }) =>
        managementEvent && recipientAccountId === account && Date.parse(eventTime) >= world.now - KEPT,
    )
    .toReversed()
}

export const ATTRIBUTES = [
  ...(['EventId', 'EventName', 'ReadOnly', 'Username'] as const),
  ...(['ResourceType', 'ResourceName', 'EventSource', 'AccessKeyId'] as const),
] as const

/** What an event can be looked up by. */
export const valuesOf: Readonly<Record<(typeof ATTRIBUTES)[number], (event: TrailEvent) => readonly string[]>> = {
  EventId: ({ eventID }) => [eventID],
  EventName: ({ eventName }) => [eventName],
  ReadOnly: ({ readOnly }) => [String(readOnly)],
  Username: (event) => list(userName(event)),
  ResourceType: (event) => resourcesOf(event).map(({ ResourceType }) => ResourceType),
  ResourceName: (event) => resourcesOf(event).map(({ ResourceName }) => ResourceName),
  EventSource: ({ eventSource }) => [eventSource],
  AccessKeyId: ({ userIdentity }) => list(userIdentity.accessKeyId),
}

export function eventView(event: TrailEvent) {
  return present({
    EventId: event.eventID,
    EventName: event.eventName,
    ReadOnly: String(event.readOnly),
    AccessKeyId: event.userIdentity.accessKeyId,
    EventTime: event.eventTime,
    EventSource: event.eventSource,
    Username: userName(event),
    Resources: resourcesOf(event),
    CloudTrailEvent: JSON.stringify(event),
  })
}

/** A role session goes by its session's name. */
function userName({ userIdentity: { type, userName: name, arn } }: TrailEvent): string | undefined {
  if (type === 'Root') return 'root'
  return type === 'AssumedRole' ? arn?.split('/').at(-1) : name
}

/** Which parameters name a resource, and of which type. */
const NAMED: Readonly<Record<string, string>> = {
  accessKeyId: 'AWS::IAM::AccessKey',
  bucketName: 'AWS::S3::Bucket',
  groupName: 'AWS::IAM::Group',
  instanceProfileName: 'AWS::IAM::InstanceProfile',
  policyArn: 'AWS::IAM::Policy',
  roleArn: 'AWS::IAM::Role',
  roleName: 'AWS::IAM::Role',
  userName: 'AWS::IAM::User',
}
/** CloudTrail's own operations call it by its name alone. */
const OF_TRAILS: typeof NAMED = { name: 'AWS::CloudTrail::Trail', trailName: 'AWS::CloudTrail::Trail' }

function resourcesOf({ eventSource, requestParameters }: TrailEvent) {
  const types = eventSource === 'cloudtrail.amazonaws.com' ? OF_TRAILS : NAMED
  return Object.entries(requestParameters ?? {}).flatMap(([parameter, ResourceName]) => {
    const ResourceType = own(types, parameter)
    return ResourceType === undefined || typeof ResourceName !== 'string' ? [] : [{ ResourceType, ResourceName }]
  })
}

function list(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}
