// Which events a trail logs. AWS: CloudTrail User Guide, "Logging management events" and "Logging data events", 2026-11.

import type { TrailEvent } from '../../types.ts'
import type { EventSelector, FieldSelector, Selectors, Trail } from './state.ts'

/** Does a trail log an event of its account? */
export function logs({ multiRegion, homeRegion, selectors }: Trail, event: TrailEvent): boolean {
  // Since 2021-11-22 the events of IAM happen in us-east-1 alone, so a trail for one Region elsewhere misses them.
  if (!multiRegion && event.awsRegion !== homeRegion) return false
  if (selectors === undefined) return event.managementEvent
  return selects(selectors, event)
}

function selects(selectors: Selectors, event: TrailEvent): boolean {
  return 'basic' in selectors
    ? selectors.basic.some((selector) => basic(selector, event))
    : selectors.advanced.some(({ FieldSelectors }) => FieldSelectors.every((one) => field(one, event)))
}

function basic(selector: EventSelector, event: TrailEvent): boolean {
  const { ReadWriteType, IncludeManagementEvents, DataResources, ExcludeManagementEventSources } = selector
  if (ReadWriteType !== 'All' && (ReadWriteType === 'ReadOnly') !== event.readOnly) return false
  if (event.managementEvent)
    return IncludeManagementEvents && !ExcludeManagementEventSources.includes(event.eventSource)
  return DataResources.some(
    ({ Type, Values }) => Type === DATA.get(event.eventSource) && arnsOf(event).some((arn) => startsWith(arn, Values)),
  )
}

/** Of which type of resource the data events of a service are. */
const DATA = new Map([
  ['s3.amazonaws.com', 'AWS::S3::Object'],
  ['lambda.amazonaws.com', 'AWS::Lambda::Function'],
  ['dynamodb.amazonaws.com', 'AWS::DynamoDB::Table'],
])

/** A list of a bucket's objects counts as about the prefix that it asks for. */
function arnsOf({ resources = [], requestParameters }: TrailEvent): readonly string[] {
  const prefix = requestParameters?.prefix
  return resources.map(({ type, ARN }) =>
    type === 'AWS::S3::Bucket' ? `${ARN}/${typeof prefix === 'string' ? prefix : ''}` : ARN,
  )
}

function startsWith(arn: string, values: readonly string[]): boolean {
  return values.some((value) => arn.startsWith(value))
}

/** What advanced selectors may look at. */
const FIELDS: Readonly<Record<string, (event: TrailEvent) => readonly string[]>> = {
  eventCategory: ({ eventCategory }) => [eventCategory],
  eventName: ({ eventName }) => [eventName],
  eventSource: ({ eventSource }) => [eventSource],
  eventType: ({ eventType }) => [eventType],
  readOnly: ({ readOnly }) => [String(readOnly)],
  'resources.ARN': arnsOf,
  'resources.type': ({ eventSource, managementEvent }) => {
    const type = managementEvent ? undefined : DATA.get(eventSource)
    return type === undefined ? [] : [type]
  },
  sessionCredentialFromConsole: ({ sessionCredentialFromConsole = 'false' }) => [sessionCredentialFromConsole],
  'userIdentity.arn': ({ userIdentity }) => (userIdentity.arn === undefined ? [] : [userIdentity.arn]),
}

export const fieldNames: readonly string[] = Object.keys(FIELDS)

/** One of the values is enough where a selector asks for it; none may be where it asks against it. */
function field(selector: FieldSelector, event: TrailEvent): boolean {
  const found = FIELDS[selector.Field]?.(event) ?? []
  const some = (values: readonly string[] | undefined, fits: (text: string, value: string) => boolean) =>
    values?.some((value) => found.some((text) => fits(text, value)))
  const wanted = [
    some(selector.Equals, (text, value) => text === value),
    some(selector.StartsWith, (text, value) => text.startsWith(value)),
    some(selector.EndsWith, (text, value) => text.endsWith(value)),
  ].filter((one) => one !== undefined)
  const unwanted = [
    some(selector.NotEquals, (text, value) => text === value),
    some(selector.NotStartsWith, (text, value) => text.startsWith(value)),
    some(selector.NotEndsWith, (text, value) => text.endsWith(value)),
  ]
  return (wanted.length === 0 || wanted.includes(true)) && !unwanted.includes(true)
}
