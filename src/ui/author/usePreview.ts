import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Lesson } from '#lessons'
import type { SimulationStore } from '../simulation.ts'
import { draft, LESSON } from './draft.ts'
import { afterNearMiss, rebuilt, showStep } from './rebuilt.ts'
import { stepAt } from './stepAt.ts'

interface Shown {
  readonly store: SimulationStore | null
  readonly playNearMiss: (lesson: Lesson, index: number) => void
}

/** The lesson being played beside its text: rebuilt when the text changes, at the step of the cursor. */
export function usePreview(lesson: Lesson | undefined): Shown {
  const [built, setBuilt] = useState<{ readonly of: Lesson; readonly store: SimulationStore } | null>(null)
  const store = built?.store ?? null
  // A text that cannot be read leaves the last one that could.
  if (lesson && built?.of !== lesson) setBuilt({ of: lesson, store: rebuilt(lesson, store) })

  const step = useStore(draft, ({ files, file, line }) =>
    file === LESSON ? stepAt(files?.[LESSON] ?? '', line, lesson?.steps.map(({ id }) => id) ?? []) : null,
  )
  const last = useRef(step)
  useEffect(() => {
    // Only when the cursor goes to another step: the learner's own way through the preview stays.
    if (!store || step === null || step === last.current) return
    last.current = step
    showStep(store, step)
  }, [step, store])
  return { store, playNearMiss: (of, index) => setBuilt({ of, store: afterNearMiss(of, index) }) }
}
