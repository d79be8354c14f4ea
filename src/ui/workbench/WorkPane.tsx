import { lazy, Suspense, useEffect, useRef } from 'react'
import { Console } from '../console/Console.tsx'
import { EvaluationPane } from '../evaluation/EvaluationPane.tsx'
import { EventList } from '../events/EventList.tsx'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Pane } from '../parts/Pane.tsx'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { useSimulation } from '../simulation.ts'
import { type Area, usePlace } from './place.ts'
import { useWidth } from './useWidth.ts'

const PolicyPane = lazy(() => import('../editor/PolicyPane.tsx').then((module) => ({ default: module.PolicyPane })))

const label: Record<Exclude<Area, 'lesson'>, string> = {
  console: 'Console',
  policy: 'Policy',
  why: 'Evaluation',
  events: 'Events',
}
const tabsAt = {
  wide: ['console', 'policy', 'events'],
  medium: ['console', 'policy', 'why', 'events'],
  narrow: ['console', 'policy'],
} as const

export function WorkPane() {
  const width = useWidth()
  const { area, page, go } = usePlace()
  const events = useSimulation((s) => s.world.trail.length)
  // The lesson's address names no work place; the pane then shows what it showed before.
  const last = useRef<{ area: Exclude<Area, 'lesson'>; page: string }>({
    area: width === 'medium' ? 'why' : 'console',
    page: '',
  })
  const shown = area !== 'lesson' && !(area === 'why' && width === 'wide') ? { area, page } : last.current
  const consolePage = shown.area === 'console' ? shown.page : last.current.page
  useEffect(() => {
    last.current = { area: shown.area, page: consolePage }
  })

  const tabs = tabsAt[width].map((id) => ({
    id,
    label: label[id],
    ...(id === 'events' && {
      badge: <span className="rounded-full bg-sunken px-1.5 text-xs text-ink-2">{events}</span>,
    }),
  }))
  const open = (id: Exclude<Area, 'lesson'>): void =>
    go(id === 'console' && consolePage ? `console/${consolePage}` : id)
  return (
    <Pane id="work" label="Work" area={{ console: '2', policy: '4', events: '5', why: '3' }[shown.area]}>
      {(width !== 'narrow' || shown.area !== 'events') && (
        <Tabs name="work" label="Work" tabs={tabs} selected={shown.area} onSelect={open} />
      )}
      <TabPanel name="work" id={shown.area} className="flex flex-col overflow-hidden">
        <ErrorBoundary key={shown.area} where={label[shown.area]}>
          <Suspense fallback={<Loading what={label[shown.area].toLowerCase()} />}>
            {shown.area === 'console' && <Console page={shown.page} />}
            {shown.area === 'policy' && <PolicyPane />}
            {shown.area === 'events' && <EventList />}
            {shown.area === 'why' && <EvaluationPane inside />}
          </Suspense>
        </ErrorBoundary>
      </TabPanel>
    </Pane>
  )
}
