import { type ReactNode, useEffect, useState } from 'react'
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels'
import { wantsPlainEditor } from '../editor/plain.ts'
import { EvaluationPane } from '../evaluation/EvaluationPane.tsx'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { useSimulation } from '../simulation.ts'
import { BottomBar } from './BottomBar.tsx'
import { BottomPane } from './BottomPane.tsx'
import { usePlace } from './place.ts'
import { TopBar } from './TopBar.tsx'
import { useKeys } from './useKeys.ts'
import { whenIdle } from '../whenIdle.ts'
import { useWidth } from './useWidth.ts'
import { WorkPane } from './WorkPane.tsx'

/** `side`: what stands on the left, a lesson or what takes its place. */
export function Workbench({ side }: { side: ReactNode }) {
  const width = useWidth()
  const said = useSimulation((s) => s.said)
  useKeys()
  const terminal = useSimulation((s) => s.lesson.tools.terminal)
  useEffect(() => whenIdle(() => prefetch(terminal)), [terminal])
  return (
    <div className="flex h-dvh flex-col">
      <TopBar />
      <main className="min-h-0 flex-1 p-1 md:p-2">
        {width === 'narrow' ? <OnePane side={side} /> : <Panes key={width} width={width} side={side} />}
      </main>
      {width === 'narrow' && <BottomBar />}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}

/** The big parts, fetched while the learner reads; whoever saves data gets them on demand. */
function prefetch(terminal: boolean): void {
  if ('connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData) return
  const parts: Promise<unknown>[] = [import('../flowchart/Flowchart.tsx'), import('../editor/PolicyPane.tsx')]
  if (terminal) parts.push(import('../terminal/Terminal.tsx'))
  if (!wantsPlainEditor()) parts.push(import('../editor/PolicyEditor.tsx'))
  for (const part of parts) part.catch(() => {}) // the place that shows it says so when it is missing
}

// A bug in one pane leaves the others alive; the work pane sees to that for each of its tabs.
const evaluationPane = (
  <ErrorBoundary where="The evaluation">
    <EvaluationPane />
  </ErrorBoundary>
)

/** One pane at a time: on a phone, and in the preview of whoever writes a lesson. */
export function OnePane({ side }: { side: ReactNode }) {
  const { area } = usePlace()
  const terminal = useSimulation((s) => s.lesson.tools.terminal)
  if (area === 'lesson') return <ErrorBoundary where="The lesson">{side}</ErrorBoundary>
  if (area === 'why') return evaluationPane
  if (terminal && (area === 'terminal' || area === 'events')) return <BottomPane />
  return <WorkPane />
}

function Panes({ width, side }: { width: 'wide' | 'medium'; side: ReactNode }) {
  const terminal = useSimulation((s) => s.lesson.tools.terminal)
  const layout = useDefaultLayout({ id: `deny-by-default:panes:${width}`, storage: panesStorage })
  return (
    <Group
      orientation="horizontal"
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
      className="h-full"
    >
      <Panel id="lesson" defaultSize={width === 'wide' ? 350 : 330} minSize={280} maxSize="50%">
        <ErrorBoundary where="The lesson">{side}</ErrorBoundary>
      </Panel>
      <Handle label="Resize the lesson" />
      <Panel id="work" minSize={340}>
        {terminal ? <WorkOverBottom /> : <WorkPane />}
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

const TITLE = 42 // pixels: the tabs of the folded pane

/** The work, and below it terminal and events. Going to either of them unfolds it. */
function WorkOverBottom() {
  const { area } = usePlace()
  const layout = useDefaultLayout({ id: 'deny-by-default:panes:bottom', storage: panesStorage })
  const bottom = usePanelRef()
  const [folded, setFolded] = useState(false)
  useEffect(() => {
    if (area === 'terminal' || area === 'events') bottom.current?.expand()
  }, [area, bottom])
  return (
    <Group
      orientation="vertical"
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
      className="h-full"
    >
      <Panel id="work" minSize={200}>
        <WorkPane />
      </Panel>
      <Handle label="Resize terminal and events" flat />
      <Panel
        id="bottom"
        panelRef={bottom}
        collapsible
        collapsedSize={TITLE}
        minSize={120}
        defaultSize="25%"
        onResize={({ inPixels }) => setFolded(inPixels <= TITLE)}
      >
        <BottomPane folded={folded} onFold={() => (folded ? bottom.current?.expand() : bottom.current?.collapse())} />
      </Panel>
    </Group>
  )
}

function Handle({ label, flat = false }: { label: string; flat?: boolean }) {
  return (
    <Separator
      aria-label={label}
      className={`rounded-sm outline-offset-0 transition-colors hover:bg-accent-soft data-[separator=active]:bg-accent-soft ${flat ? 'h-2' : 'w-2'}`}
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
