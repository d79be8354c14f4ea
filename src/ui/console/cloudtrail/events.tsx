import { page } from '../page.tsx'
import { facts, policy } from '../section.tsx'
import { when } from '../words.ts'
import { eventHistory } from './EventHistory.tsx'

export const EventsPage = page({ kind: 'CloudTrail', title: 'Event history', tabs: [eventHistory] })

const byId = (AttributeValue: string) => ({
  LookupAttributes: [{ AttributeKey: 'EventId' as const, AttributeValue }],
})

export const EventPage = page({
  kind: 'CloudTrail event',
  tabs: [
    facts({
      title: 'About',
      operation: 'cloudtrail.LookupEvents',
      input: byId,
      facts: {
        'Event name': ({ Events: [event] }) => event?.EventName,
        When: ({ Events: [event] }) => when(event?.EventTime),
        Who: ({ Events: [event] }) => event?.Username,
        Source: ({ Events: [event] }) => event?.EventSource,
        'Access key': ({ Events: [event] }) => event?.AccessKeyId,
        Resources: ({ Events: [event] }) => event?.Resources.map(({ ResourceName }) => ResourceName).join(', '),
      },
    }),
    policy({
      title: 'Record',
      about: 'All that CloudTrail has written down of it, as JSON.',
      operation: 'cloudtrail.LookupEvents',
      input: byId,
      text: ({ Events: [event] }) => event?.CloudTrailEvent ?? '',
      absent: {},
      actions: () => [],
    }),
  ],
})
