import { useMemo } from 'react'
import { diagnose, type Step } from '#lessons'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation } from '../simulation.ts'
import { isDone } from './goals.ts'

/** What an instructor foresaw about this kind of mistake; the first that fits. */
export function Diagnoses({ step }: { step: Step }) {
  const world = useSimulation((s) => s.world)
  const run = useSimulation((s) => s.run)
  const lesson = useSimulation((s) => s.lesson)
  const say = useMemo(
    () => (isDone(step, run) ? undefined : diagnose(lesson, step, run, world)),
    [lesson, step, run, world],
  )
  return say === undefined ? null : <Notice kind="note">{say}</Notice>
}
