import { CalendarClock } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId, useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { clock } from './clock.ts'

const MINUTE = 60_000 // milliseconds
const units = { minutes: MINUTE, hours: 60 * MINUTE, days: 24 * 60 * MINUTE } as const
type Unit = keyof typeof units

/** Named like the durations of lessons, so that hints can point at them. */
const leaps = [
  { point: 'clock.PT5M', label: '+5 minutes', wait: 5 * units.minutes },
  { point: 'clock.PT1H', label: '+1 hour', wait: units.hours },
  { point: 'clock.P1D', label: '+1 day', wait: units.days },
  { point: 'clock.P90D', label: '+90 days', wait: 90 * units.days },
]

/** The simulated date and time. Nothing here waits for the real clock: the learner lets time pass. */
export function ClockControl() {
  const store = useSimulationStore()
  const now = useSimulation((s) => s.world.now)
  return (
    <Popover.Root>
      <Popover.Trigger
        data-point="clock"
        title="The simulated clock. Each call takes a second. Here you let more time pass."
        className="flex min-h-8 items-center gap-1.5 rounded-full border border-edge bg-surface px-2.5 text-xs whitespace-nowrap text-ink-2 pointer-coarse:min-h-11"
      >
        <CalendarClock size={16} aria-hidden />
        <span className="sr-only">Simulated clock: </span>
        <span className="sr-only lg:not-sr-only">{clock(now)}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Let time pass"
          className="z-10 grid w-80 max-w-full grid-cols-1 gap-3 rounded-lg border border-edge bg-surface p-3 text-sm text-ink shadow-card"
        >
          <p aria-live="polite">
            It is <strong>{clock(now)}</strong> (UTC). Sessions end, passwords grow old and programs run as time passes.
          </p>
          <div className="grid grid-cols-2 gap-1">
            {leaps.map(({ point, label, wait }) => (
              <Button key={point} data-point={point} onClick={() => store.getState().wait(wait)}>
                {label}
              </Button>
            ))}
          </div>
          <Custom onWait={(wait) => store.getState().wait(wait)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

const FARTHEST = 3650 // days

function Custom({ onWait }: { onWait: (milliseconds: number) => void }) {
  const [count, setCount] = useState('30')
  const [unit, setUnit] = useState<Unit>('minutes')
  const id = useId()
  return (
    <form
      className="grid gap-2 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        onWait(Number(count) * units[unit])
      }}
    >
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="sr-only">
          How long
        </label>
        <input
          id={id}
          type="number"
          min={1}
          max={Math.floor((FARTHEST * units.days) / units[unit])}
          step={1}
          required
          value={count}
          onChange={(event) => setCount(event.target.value)}
          className="min-h-8 w-16 rounded-md border border-edge bg-surface px-2 pointer-coarse:min-h-11"
        />
        <select
          aria-label="Unit of time"
          value={unit}
          onChange={(event) => setUnit(event.target.value as Unit)}
          className="min-h-8 min-w-0 flex-1 rounded-md border border-edge bg-surface px-2 pointer-coarse:min-h-11"
        >
          {Object.keys(units).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <Button type="submit" data-point="clock.custom">
          Let it pass
        </Button>
      </div>
    </form>
  )
}
