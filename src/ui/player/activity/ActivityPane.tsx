import { Pane, PaneBar } from '../../parts/Pane.tsx'
import { useSimulation } from '../../simulation.ts'
import { LessonActivity } from './LessonActivity.tsx'

/** In the middle of a lesson without an account, where there is room for bins side by side. */
export function ActivityPane() {
  const step = useSimulation((s) => s.lesson.steps[s.step])
  const activities = step?.activities ?? []
  return (
    <Pane id="work" label="Activity" area="console">
      <PaneBar>
        <span className="text-xs font-semibold text-ink-2">Activity</span>
      </PaneBar>
      <div data-scroll className="grid min-h-0 flex-1 content-start gap-6 overflow-y-auto p-4">
        {activities.length === 0 && (
          <p className="text-sm text-ink-2">This step has no activity. Read on in the lesson.</p>
        )}
        {activities.map((activity) => (
          <LessonActivity key={`${step?.id}/${activity.id}`} activity={activity} />
        ))}
      </div>
    </Pane>
  )
}
