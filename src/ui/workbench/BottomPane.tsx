import { ChevronDown, ChevronUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { EventList } from '../events/EventList.tsx'
import { Button } from '../parts/Button.tsx'
import { Count } from '../parts/Count.tsx'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Pane } from '../parts/Pane.tsx'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { useSimulation } from '../simulation.ts'
import { usePlace } from './place.ts'

const Terminal = lazy(() => import('../terminal/Terminal.tsx').then((module) => ({ default: module.Terminal })))

/** Terminal and events, below the work. Folded, its tabs stay. */
export function BottomPane({ folded, onFold }: { folded?: boolean; onFold?: () => void }) {
  const { area, go } = usePlace()
  const events = useSimulation((s) => s.world.trail.length)
  const [kept, keep] = useState<'terminal' | 'events'>('terminal')
  const shown = area === 'terminal' || area === 'events' ? area : kept
  if (shown !== kept) keep(shown)
  return (
    <Pane id="bottom" label="Terminal and events" area={shown}>
      <div className="flex items-end bg-sunken pr-1">
        <Tabs
          name="bottom"
          label="Terminal and events"
          tabs={[
            { id: 'terminal', label: 'Terminal' },
            { id: 'events', label: 'Events', badge: <Count of={events} /> },
          ]}
          selected={shown}
          onSelect={go}
        />
        <span className="min-w-0 flex-1 self-center truncate px-2 text-xs text-ink-3 pointer-coarse:invisible">
          {shown === 'terminal' && 'To leave the terminal: Esc, then Tab. Or F6.'}
        </span>
        {onFold && (
          <Button
            kind="quiet"
            scale="small"
            className="my-1"
            aria-expanded={!folded}
            aria-label={folded ? 'Unfold terminal and events' : 'Fold terminal and events'}
            onClick={onFold}
          >
            {folded ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
          </Button>
        )}
      </div>
      <TabPanel name="bottom" id={shown} className="flex flex-col overflow-hidden">
        <ErrorBoundary key={shown} where={shown === 'terminal' ? 'The terminal' : 'The event list'}>
          <Suspense fallback={<Loading what="the terminal" />}>
            {shown === 'terminal' ? <Terminal /> : <EventList />}
          </Suspense>
        </ErrorBoundary>
      </TabPanel>
    </Pane>
  )
}
