import { gradeAnswer, type Question } from '#lessons'
import { keyOf } from '../../progress.ts'
import { useSimulation, useSimulationStore } from '../../simulation.ts'
import { useOrigin } from '../origin.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { outcomeWords } from './marks.ts'

/** A question of the lesson's quiz. Answered wrong, it comes back in the review. */
export function LessonQuestion({ question }: { question: Question }) {
  const store = useSimulationStore()
  const { course, progress } = useOrigin()
  const lesson = useSimulation((s) => s.lesson.id)
  const seed = useSimulation((s) => s.run.seed)
  const given = useSimulation((s) => s.run.answers[question.id])
  return (
    <QuestionCard
      question={question}
      seed={seed}
      given={given}
      tell={store.getState().tell}
      onAnswer={(value) => {
        store.getState().answer(question.id, value, outcomeWords(question, value, false))
        progress.getState().answered(keyOf(course, lesson, question.id), gradeAnswer(question, value).correct)
      }}
    />
  )
}
