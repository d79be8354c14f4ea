import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import course from 'virtual:course'
import { Button } from '../parts/Button.tsx'
import { Pane, PaneBar } from '../parts/Pane.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { LessonActivity } from './activity/LessonActivity.tsx'
import { CheckBar } from './CheckBar.tsx'
import { Complete } from './Complete.tsx'
import { Diagnoses } from './Diagnoses.tsx'
import { GoalList } from './GoalList.tsx'
import { Guards } from './Guards.tsx'
import { Hints } from './Hints.tsx'
import { isComplete, isDone } from './goals.ts'
import { useOrigin } from './origin.ts'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Predict } from './Predict.tsx'
import { LessonQuestion } from './quiz/LessonQuestion.tsx'
import { Prose } from './Prose.tsx'
import { StepDone } from './StepDone.tsx'
import { StepMenu } from './StepMenu.tsx'
import { ToSandbox } from './ToSandbox.tsx'

/** `inside`: what there is to do stands among the text; else in a pane of its own. */
export function LessonPane({ inside = true }: { inside?: boolean }) {
  const store = useSimulationStore()
  const lesson = useSimulation((s) => s.lesson)
  const at = useSimulation((s) => s.step)
  const run = useSimulation((s) => s.run)
  const { from } = useOrigin()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(at)
  const step = lesson.steps[at]
  const last = at === lesson.steps.length - 1
  const done = step !== undefined && isDone(step, run)

  // A new step is read from its top. Not on opening: that would take the focus from the page.
  useEffect(() => {
    if (shown.current === at) return
    shown.current = at
    // An author whose cursor comes to another step goes on writing.
    if (!document.activeElement?.closest('[data-area=files]')) heading.current?.focus()
    heading.current?.closest('[data-scroll]')?.scrollTo({ top: 0 })
  }, [at])

  if (!step) return null
  const number =
    from === null && course.units.flatMap((unit) => unit.lessons).find((card) => card.id === lesson.id)?.number
  return (
    <Pane id="lesson" label="Lesson" area="lesson">
      <PaneBar>
        <span className="flex-1 text-xs font-semibold text-ink-2">
          {number && `Lesson ${number} · `}Step {at + 1} of {lesson.steps.length}
        </span>
        <LanguageMenu />
        <Dots />
      </PaneBar>
      <div data-scroll lang={lesson.locale} className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid gap-4 p-4">
          <h1 ref={heading} tabIndex={-1} className="text-xl font-bold text-ink outline-none">
            {step.title}
          </h1>
          {at === 0 && lesson.intro.length > 0 && <Prose tree={lesson.intro} />}
          <Prose tree={step.body} />
          {step.predict.map((one) => (
            <Predict key={one.id} predict={one} />
          ))}
          {inside &&
            step.activities.map((activity) => <LessonActivity key={`${step.id}/${activity.id}`} activity={activity} />)}
          {(inside || step.activities.length > 0) &&
            step.quiz.map((question) => <LessonQuestion key={`${step.id}/${question.id}`} question={question} />)}
          <GoalList step={step} />
          <Diagnoses step={step} />
          <Guards />
          <CheckBar step={step} />
          <Hints step={step} />
          {done && <StepDone step={step} />}
          {last && isComplete(lesson, run) && <Complete lesson={lesson} />}
          {lesson.account && (
            <div className="border-t border-line pt-2">
              <ToSandbox />
            </div>
          )}
        </div>
      </div>
      <nav aria-label="Steps" className="@container relative border-t border-line p-2">
        <div className="flex items-center gap-2">
          <Button kind="quiet" disabled={at === 0} onClick={() => store.getState().goTo(at - 1)}>
            <ArrowLeft size={16} aria-hidden />
            Back
          </Button>
          <span className="flex-1" />
          <StepMenu />
          {!last && (
            <Button kind={done ? 'primary' : 'plain'} onClick={() => store.getState().goTo(at + 1)}>
              Next step
              <ArrowRight size={16} aria-hidden />
            </Button>
          )}
        </div>
      </nav>
    </Pane>
  )
}

/** The steps as dots; each leads there. Its name says what its colour and shape say. */
function Dots() {
  const store = useSimulationStore()
  const lesson = useSimulation((s) => s.lesson)
  const at = useSimulation((s) => s.step)
  const run = useSimulation((s) => s.run)
  return (
    <ol className="flex">
      {lesson.steps.map((step, index) => {
        const done = isDone(step, run)
        const look = index === at ? 'border-accent bg-accent' : done ? 'border-allow bg-allow' : 'border-edge'
        const name = `Step ${index + 1}: ${step.title}${done ? ', done' : ''}`
        return (
          <li key={step.id}>
            <button
              type="button"
              aria-label={name}
              title={name}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => store.getState().goTo(index)}
              className="grid size-6 place-items-center pointer-coarse:size-11"
            >
              <span className={`size-2.5 rounded-full border-2 ${look}`} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}
