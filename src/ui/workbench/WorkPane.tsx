import { lazy, Suspense, useEffect } from 'react'
import { Console } from '../console/Console.tsx'
import { EvaluationPane } from '../evaluation/EvaluationPane.tsx'
import { EventList } from '../events/EventList.tsx'
import { Count } from '../parts/Count.tsx'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Pane } from '../parts/Pane.tsx'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { type Area, areaTitle, readPlace, usePlace } from './place.ts'
import { useWidth } from './useWidth.ts'

const PolicyPane = lazy(() => import('../editor/PolicyPane.tsx').then((module) => ({ default: module.PolicyPane })))

const AccessPane = lazy(() => import('../access/AccessPane.tsx').then((module) => ({ default: module.AccessPane })))
const MapPane = lazy(() => import('../map/MapPane.tsx').then((module) => ({ default: module.MapPane })))
const TimePane = lazy(() => import('../time/TimePane.tsx').then((module) => ({ default: module.TimePane })))

type WorkArea = Exclude<Area, 'lesson' | 'terminal'>
const tabsAt: Record<ReturnType<typeof useWidth>, readonly WorkArea[]> = {
  wide: ['console', 'policy', 'access', 'map', 'time', 'events'],
  medium: ['console', 'policy', 'why', 'access', 'map', 'time', 'events'],
  narrow: ['console', 'policy', 'access', 'map', 'time'],
}

export function WorkPane() {
  const store = useSimulationStore()
  const width = useWidth()
  const { area, page, go } = usePlace()
  const events = useSimulation((s) => s.world.trail.length)
  const bottom = useSimulation((s) => s.lesson.tools.terminal) // then the events stand there, beside the terminal
  // The lesson's own address names no place of work; the pane then shows what it showed before.
  const before = readPlace(useSimulation((s) => s.work) ?? (width === 'medium' ? 'why' : 'console'))
  const elsewhere = (one: Area): one is 'lesson' | 'terminal' =>
    one === 'lesson' || one === 'terminal' || (one === 'events' && bottom) || (one === 'why' && width === 'wide')
  const named = !elsewhere(area)
  const shown = named
    ? { area, page }
    : elsewhere(before.area)
      ? { area: 'console' as const, page: '' }
      : { area: before.area, page: before.page }
  const consolePage = useSimulation((s) => s.consolePage)
  useEffect(() => {
    if (named) store.getState().stay([area, page].filter(Boolean).join('/'))
  }, [store, named, area, page])

  const tabs = tabsAt[width]
    .filter((id) => id !== 'events' || !bottom)
    .map((id) => ({
      id,
      label: areaTitle[id],
      ...(id === 'events' && { badge: <Count of={events} /> }),
    }))
  const open = (id: WorkArea): void => go(id === 'console' && consolePage ? `console/${consolePage}` : id)
  return (
    <Pane id="work" label="Work" area={shown.area}>
      {(width !== 'narrow' || shown.area !== 'events') && (
        <Tabs name="work" label="Work" tabs={tabs} selected={shown.area} onSelect={open} />
      )}
      <TabPanel name="work" id={shown.area} className="flex flex-col overflow-hidden">
        <ErrorBoundary key={shown.area} where={areaTitle[shown.area]}>
          <Suspense fallback={<Loading what={areaTitle[shown.area].toLowerCase()} />}>
            {shown.area === 'console' && <Console page={shown.page} />}
            {shown.area === 'policy' && <PolicyPane />}
            {shown.area === 'events' && <EventList />}
            {shown.area === 'access' && <AccessPane />}
            {shown.area === 'map' && <MapPane />}
            {shown.area === 'time' && <TimePane />}
            {shown.area === 'why' && <EvaluationPane inside />}
          </Suspense>
        </ErrorBoundary>
      </TabPanel>
    </Pane>
  )
}
