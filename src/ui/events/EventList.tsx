import { useState } from 'react'
import type { TrailEvent } from '#account'
import { refusalOf } from '../evaluation/live.ts'
import { useWhy } from '../evaluation/useWhy.ts'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { useSimulation } from '../simulation.ts'
import { timeOf } from '../workbench/clock.ts'

/** What CloudTrail has recorded, newest first. */
export function EventList() {
  const trail = useSimulation((s) => s.world.trail)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto" data-scroll>
      <div className="grid grid-cols-1 gap-3 p-4">
        <h2 className="text-lg font-bold">Events</h2>
        <p className="text-sm text-ink-2">
          Everything anybody asks of the account is written down here, the refused requests too. AWS calls this
          CloudTrail.
        </p>
        {trail.length === 0 ? (
          <p className="rounded-md border border-dashed border-line p-3 text-sm text-ink-2">
            Nothing has been recorded yet. Send a request.
          </p>
        ) : (
          <ol aria-label="Events" className="grid grid-cols-1 gap-2">
            {trail.toReversed().map((event) => (
              <EventItem key={event.eventID} event={event} />
            ))}
          </ol>
        )}
      </div>
    </div>
  )
}

function EventItem({ event }: { event: TrailEvent }) {
  const why = useWhy()
  const shown = useSimulation((s) => s.shown === event.eventID)
  const explained = useSimulation(
    (s) => (s.decided[event.eventID]?.length ?? 0) > 0 || refusalOf(s.world, event.eventID) !== undefined,
  )
  const [open, setOpen] = useState(false)
  const who =
    event.userIdentity.userName ?? event.userIdentity.sessionContext?.sessionIssuer?.userName ?? event.userIdentity.type
  return (
    <li className={`rounded-md border ${shown ? 'border-accent' : 'border-line'}`}>
      <div className="flex flex-wrap items-center gap-2 px-3 py-1.5 text-sm">
        <time dateTime={event.eventTime} className="font-mono text-xs text-ink-3">
          {timeOf(event.eventTime)}
        </time>
        <strong className="font-semibold">{event.eventName}</strong>
        <span className="text-ink-2">by {who}</span>
        <Chip kind={event.errorCode ? 'deny' : 'allow'}>{event.errorCode ?? 'done'}</Chip>
        <span className="ml-auto flex gap-2">
          {explained && (
            <Button scale="small" onClick={() => why(event.eventID)}>
              Why?
            </Button>
          )}
          <Button
            scale="small"
            aria-expanded={open}
            aria-label={`Record of ${event.eventName}`}
            onClick={() => setOpen(!open)}
          >
            Record
          </Button>
        </span>
      </div>
      {open && (
        <pre className="max-h-80 overflow-auto border-t border-line bg-sunken p-3 font-mono text-xs" tabIndex={0}>
          {JSON.stringify(event, null, 2)}
        </pre>
      )}
    </li>
  )
}
