import { useId, useState } from 'react'
import type { InputOf, OutputOf } from '#account'
import { Button } from '../../parts/Button.tsx'
import { ListSection } from '../ListSection.tsx'
import type { ListSpec, Section } from '../section.tsx'
import { when } from '../words.ts'

type Input = InputOf<'cloudtrail.LookupEvents'>
type Event = OutputOf<'cloudtrail.LookupEvents'>['Events'][number]
type Attribute = NonNullable<Input['LookupAttributes']>[number]['AttributeKey']

/** What events are looked up by, in the words of the page. */
const ATTRIBUTES: Readonly<Record<Attribute, string>> = {
  EventName: 'Event name',
  Username: 'User name',
  ResourceName: 'Resource name',
  ResourceType: 'Resource type',
  EventSource: 'Event source',
  EventId: 'Event ID',
  AccessKeyId: 'Access key',
  ReadOnly: 'Read-only',
}

interface Filter {
  readonly key: Attribute
  readonly value: string
  readonly from: string // 2026-11-23T09:00, UTC
  readonly to: string
}
const NONE: Filter = { key: 'EventName', value: '', from: '', to: '' }

function inputOf({ key, value, from, to }: Filter): Input {
  return {
    ...(value !== '' && { LookupAttributes: [{ AttributeKey: key, AttributeValue: value }] }),
    ...(from !== '' && { StartTime: `${from}:00Z` }),
    ...(to !== '' && { EndTime: `${to}:00Z` }),
  }
}

const eventsBy = (filter: Filter): ListSpec<'cloudtrail.LookupEvents', Event> => ({
  title: 'Events',
  about: 'Who did what in the last 90 days, newest first. Reading or writing what is stored in a bucket is not here.',
  operation: 'cloudtrail.LookupEvents',
  input: () => inputOf(filter),
  rows: ({ Events }) => Events,
  key: ({ EventName }) => EventName,
  to: ({ EventId }) => `cloudtrail/events/${EventId}`,
  columns: {
    When: ({ EventTime }) => when(EventTime),
    Who: ({ Username }) => Username,
    Source: ({ EventSource }) => EventSource,
    Resources: ({ Resources }) => Resources.map(({ ResourceName }) => ResourceName).join(', '),
    'Only reads': ({ ReadOnly }) => ReadOnly === 'true',
  },
  empty: 'No event fits.',
})

/** One attribute at most, and two times: so it is in AWS, too. */
export const eventHistory: Section = {
  title: 'Event history',
  component: function EventHistory() {
    const [filter, setFilter] = useState(NONE)
    const [asked, setAsked] = useState(NONE)
    return (
      <div className="grid gap-3">
        <form
          className="grid grid-cols-bins items-end gap-2 rounded-md bg-sunken p-3"
          onSubmit={(event) => {
            event.preventDefault()
            setAsked(filter)
          }}
        >
          <Labelled label="Look up by">
            {(id) => (
              <select
                id={id}
                data-point="console.cloudtrail.events.attribute"
                value={filter.key}
                // The options are the table's own keys.
                onChange={(event) => setFilter({ ...filter, key: event.target.value as Attribute })}
                className={box}
              >
                {Object.entries(ATTRIBUTES).map(([key, words]) => (
                  <option key={key} value={key}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          {(
            [
              ['value', 'Value', 'text'],
              ['from', 'From (UTC)', 'datetime-local'],
              ['to', 'Until (UTC)', 'datetime-local'],
            ] as const
          ).map(([member, label, type]) => (
            <Labelled key={member} label={label}>
              {(id) => (
                <input
                  id={id}
                  type={type}
                  autoComplete="off"
                  data-point={`console.cloudtrail.events.${member}`}
                  value={filter[member]}
                  onChange={(event) => setFilter({ ...filter, [member]: event.target.value })}
                  className={box}
                />
              )}
            </Labelled>
          ))}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" kind="primary" data-point="console.cloudtrail.events.look-up">
              Look up
            </Button>
            <Button
              data-point="console.cloudtrail.events.clear"
              onClick={() => {
                setFilter(NONE)
                setAsked(NONE)
              }}
            >
              Show all
            </Button>
          </div>
        </form>
        <ListSection key={JSON.stringify(asked)} spec={eventsBy(asked)} name="" />
      </div>
    )
  },
}

const box = 'min-h-8 w-full rounded-md border border-edge bg-surface px-2 text-sm text-ink pointer-coarse:min-h-11'

function Labelled({ label, children }: { label: string; children: (id: string) => React.ReactNode }) {
  const id = useId()
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-xs font-semibold text-ink-2">
        {label}
      </label>
      {children(id)}
    </div>
  )
}
