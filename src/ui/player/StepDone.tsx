import type { Step } from '#lessons'
import { useSimulation } from '../simulation.ts'
import { shownLine } from './shownLine.ts'

/** Nobody is bumped on: what the learner did, and one way of doing it, stay to be compared. */
export function StepDone({ step }: { step: Step }) {
  const all = useSimulation((s) => s.made)
  const made = all.filter((one) => one.step === step.id)
  const reference = useSimulation((s) => s.lesson.solution[step.id]) ?? []
  if (made.length === 0 && reference.length === 0) return null
  return (
    <section aria-label="Step done" className="grid gap-2 text-sm">
      {made.length > 0 && (
        <details className="rounded-md border border-line bg-sunken p-3">
          <summary className="font-semibold">What you did</summary>
          <ol className="mt-2 grid list-decimal gap-1 pl-5">
            {made.map(({ line, refused }, index) => (
              <li key={index} className="font-mono text-xs wrap-anywhere">
                {shownLine(line)}
                {refused !== undefined && <span className="text-deny"> (refused: {refused})</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {reference.length > 0 && (
        <details className="rounded-md border border-line bg-sunken p-3">
          <summary className="font-semibold">A reference solution</summary>
          <ol className="mt-2 grid list-decimal gap-1 pl-5">
            {reference.map((line, index) => (
              <li key={index} className="font-mono text-xs wrap-anywhere">
                {shownLine(line)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
