import { useEffect } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { wantsPlainEditor } from '../editor/plain.ts'
import { EvaluationPane } from '../evaluation/EvaluationPane.tsx'
import { isComplete } from '../player/goals.ts'
import { LessonPane } from '../player/LessonPane.tsx'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { preferences } from '../preferences.ts'
import { useSimulation } from '../simulation.ts'
import { BottomBar } from './BottomBar.tsx'
import { usePlace } from './place.ts'
import { TopBar } from './TopBar.tsx'
import { useKeys } from './useKeys.ts'
import { whenIdle } from '../whenIdle.ts'
import { useWidth } from './useWidth.ts'
import { WorkPane } from './WorkPane.tsx'

export function Workbench() {
  const width = useWidth()
  const said = useSimulation((s) => s.said)
  const lesson = useSimulation((s) => s.lesson)
  const complete = useSimulation((s) => isComplete(s.lesson, s.run))
  useKeys()
  useEffect(() => whenIdle(prefetch), [])
  useEffect(() => {
    if (complete) preferences.getState().complete(lesson.id, lesson.version)
  }, [complete, lesson])
  return (
    <div className="flex h-dvh flex-col">
      <TopBar />
      <main className="min-h-0 flex-1 p-1 md:p-2">
        {width === 'narrow' ? <OnePane /> : <Panes key={width} width={width} />}
      </main>
      {width === 'narrow' && <BottomBar />}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}

/** The big parts, fetched while the learner reads; whoever saves data gets them on demand. */
function prefetch(): void {
  if ('connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData) return
  const parts: Promise<unknown>[] = [import('../flowchart/Flowchart.tsx'), import('../editor/PolicyPane.tsx')]
  if (!wantsPlainEditor()) parts.push(import('../editor/PolicyEditor.tsx'))
  for (const part of parts) part.catch(() => {}) // the place that shows it says so when it is missing
}

// A bug in one pane leaves the others alive; the work pane sees to that for each of its tabs.
const lessonPane = (
  <ErrorBoundary where="The lesson">
    <LessonPane />
  </ErrorBoundary>
)
const evaluationPane = (
  <ErrorBoundary where="The evaluation">
    <EvaluationPane />
  </ErrorBoundary>
)

function OnePane() {
  const { area } = usePlace()
  if (area === 'lesson') return lessonPane
  if (area === 'why') return evaluationPane
  return <WorkPane />
}

function Panes({ width }: { width: 'wide' | 'medium' }) {
  const layout = useDefaultLayout({ id: `deny-by-default:panes:${width}`, storage: panesStorage })
  return (
    <Group
      orientation="horizontal"
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
      className="h-full"
    >
      <Panel id="lesson" defaultSize={width === 'wide' ? 350 : 330} minSize={280} maxSize="50%">
        {lessonPane}
      </Panel>
      <Handle label="Resize the lesson" />
      <Panel id="work" minSize={340}>
        <WorkPane />
      </Panel>
      {width === 'wide' && (
        <>
          <Handle label="Resize the evaluation" />
          <Panel id="evaluation" defaultSize={440} minSize={360} maxSize="50%">
            {evaluationPane}
          </Panel>
        </>
      )}
    </Group>
  )
}

function Handle({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="w-2 rounded-sm outline-offset-0 transition-colors hover:bg-accent-soft data-[separator=active]:bg-accent-soft"
    />
  )
}

// A browser that forbids storage loses the widths, nothing else.
const panesStorage = {
  getItem(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  setItem(key: string, value: string): void {
    try {
      localStorage.setItem(key, value)
    } catch {
      // see above
    }
  },
}
