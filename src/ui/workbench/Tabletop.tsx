import { Group, Panel, Separator } from 'react-resizable-panels'
import { LessonPane } from '../player/LessonPane.tsx'
import { TurnPane } from '../player/TurnPane.tsx'
import { useSimulation } from '../simulation.ts'
import { TopBar } from './TopBar.tsx'
import { useKeys } from './useKeys.ts'
import { useWidth } from './useWidth.ts'

/** A lesson that is about no account: the text, and beside it the cards or questions. On a phone they stand among the text. */
export function Tabletop() {
  const said = useSimulation((s) => s.said)
  const narrow = useWidth() === 'narrow'
  useKeys()
  return (
    <div className="flex h-dvh flex-col">
      <TopBar />
      <main className="min-h-0 flex-1 p-1 md:p-2">
        {narrow ? (
          <LessonPane />
        ) : (
          <Group orientation="horizontal" className="h-full">
            <Panel id="lesson" defaultSize={380} minSize={280} maxSize="50%">
              <LessonPane inside={false} />
            </Panel>
            <Separator
              aria-label="Resize the lesson"
              className="w-2 rounded-sm outline-offset-0 transition-colors hover:bg-accent-soft data-[separator=active]:bg-accent-soft"
            />
            <Panel id="work" minSize={340}>
              <TurnPane />
            </Panel>
          </Group>
        )}
      </main>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}
