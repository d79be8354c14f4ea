import { Pane, PaneBar } from '../parts/Pane.tsx'
import { useSimulation } from '../simulation.ts'
import { LessonActivity } from './activity/LessonActivity.tsx'
import { LessonQuestion } from './quiz/LessonQuestion.tsx'

/**
 * What there is to do in a lesson without an account, where there is room for bins side by side. A step without cards
 * has its questions here; beside cards they stay with the text, or they would be far below.
 */
export function TurnPane() {
  const step = useSimulation((s) => s.lesson.steps[s.step])
  const { activities = [], quiz = [] } = step ?? {}
  return (
    <Pane id="work" label="Your turn" area="console">
      <PaneBar>
        <span className="text-xs font-semibold text-ink-2">Your turn</span>
      </PaneBar>
      <div data-scroll className="min-h-0 flex-1 overflow-y-auto p-4">
        {activities.length > 0 ? (
          <div className="grid content-start gap-6">
            {activities.map((activity) => (
              <LessonActivity key={`${step?.id}/${activity.id}`} activity={activity} />
            ))}
          </div>
        ) : (
          <div className="mx-auto grid max-w-180 content-start gap-4">
            {quiz.map((question) => (
              <LessonQuestion key={`${step?.id}/${question.id}`} question={question} />
            ))}
            {quiz.length === 0 && (
              <p className="text-sm text-ink-2">Nothing to do in this step. Read on in the lesson.</p>
            )}
          </div>
        )}
      </div>
    </Pane>
  )
}
