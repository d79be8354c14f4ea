import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { isRight, type Prediction } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hitRate, keyOf } from '../progress.ts'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { useOrigin } from './origin.ts'

/** Asked before a decision is shown. It never blocks, and the first guess counts for the learner's own eyes only. */
export function Predict({ predict }: { predict: Prediction }) {
  const store = useSimulationStore()
  const { course, progress } = useOrigin()
  const id = useId()
  const lesson = useSimulation((s) => s.lesson)
  const given = useSimulation((s) => s.run.answers[predict.id])
  const right = given !== undefined && isRight(lesson, predict.id, given)
  const [chosen, setChosen] = useState<string>()
  const choice = chosen ?? (typeof given === 'string' ? given : undefined)

  const check = (): void => {
    if (choice === undefined) return
    store.getState().answer(predict.id, choice)
    progress.getState().predicted(keyOf(course, lesson.id, predict.id), isRight(lesson, predict.id, choice))
  }
  return (
    <form
      aria-labelledby={id}
      data-question={predict.id}
      className="grid gap-2 rounded-lg border border-accent bg-accent-soft p-3"
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <fieldset className="grid gap-1">
        <legend id={id} className="pb-1 font-semibold text-ink">
          {predict.text}
        </legend>
        {predict.options.map((option) => (
          <label
            key={option.id}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-1 hover:bg-surface pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={id}
              value={option.id}
              checked={choice === option.id}
              onChange={() => setChosen(option.id)}
              className="size-4 shrink-0 accent-accent"
            />
            {option.text}
          </label>
        ))}
      </fieldset>
      <div>
        <Button
          type="submit"
          kind={given === undefined ? 'primary' : 'plain'}
          disabled={choice === undefined || choice === given}
        >
          Answer
        </Button>
      </div>
      {given !== undefined && choice === given && (
        <Notice kind={right ? 'good' : 'note'}>
          <strong>{right ? 'Right.' : 'Not this one.'}</strong> {predict.explain}
        </Notice>
      )}
      {given !== undefined && <HitRate />}
    </form>
  )
}

/** For the learner's own eyes, over all lessons. The first guess counts. */
function HitRate() {
  const { right, of } = hitRate(useStore(useOrigin().progress))
  if (of === 0) return null
  return (
    <p className="text-xs text-ink-2">
      Your predictions so far: {right} of {of} right.
    </p>
  )
}
