import type { Activity, Answer } from '#lessons'
import { keyOf } from '../../progress.ts'
import { useSimulation, useSimulationStore } from '../../simulation.ts'
import { useOrigin } from '../origin.ts'
import { NoteActivity } from './NoteActivity.tsx'
import { OrderActivity } from './OrderActivity.tsx'
import { PlacingBoard } from './PlacingBoard.tsx'

/** An activity of the lesson. Each check is an answer, so undo takes it back; wrong cards come back in the review. */
export function LessonActivity({ activity }: { activity: Activity }) {
  const store = useSimulationStore()
  const { course, progress } = useOrigin()
  const lesson = useSimulation((s) => s.lesson.id)
  const seed = useSimulation((s) => s.run.seed)
  const given = useSimulation((s) => s.run.answers[activity.id])
  const { tell } = store.getState()
  const keep = (answer: Answer, words: string): void => store.getState().answer(activity.id, answer, words)
  switch (activity.kind) {
    case 'sort':
    case 'match':
    case 'pin':
      return (
        <PlacingBoard
          {...{ activity, seed, given, tell }}
          onCheck={(answer, { right, wrong }, words) => {
            keep(answer, words)
            const { answered } = progress.getState()
            for (const card of right) answered(keyOf(course, lesson, `${activity.id}/${card}`), true)
            for (const card of wrong) answered(keyOf(course, lesson, `${activity.id}/${card}`), false)
          }}
        />
      )
    case 'order':
      return <OrderActivity {...{ activity, seed, given, tell }} onCheck={keep} />
    case 'note':
      return <NoteActivity activity={activity} given={given} onCheck={keep} />
  }
}
