import { Lightbulb } from 'lucide-react'
import type { Step } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { ShowMe } from './ShowMe.tsx'
import { usePoint } from './usePoint.ts'

/** One hint at a time, earlier ones stay. After the last: the solution, line by line. */
export function Hints({ step }: { step: Step }) {
  const open = useSimulation((s) => s.hinted[step.id] ?? 0)
  const pointAt = usePoint()
  const { hints } = step
  if (open === 0) return null
  return (
    <section aria-label="Hints" className="grid gap-2">
      <ol className="grid gap-2">
        {hints.slice(0, open).map((hint, index) => (
          <li key={index} className="rounded-md border border-line bg-sunken p-3 text-sm">
            <p>{hint.text}</p>
            {hint.point && (
              <Button
                kind="quiet"
                scale="small"
                className="mt-1 -ml-2 text-accent underline"
                onClick={() => pointAt(hint.point ?? '')}
              >
                Show me where
              </Button>
            )}
          </li>
        ))}
      </ol>
      {open >= hints.length && <ShowMe step={step} />}
    </section>
  )
}

/** Opens the next hint; it names which of how many that is. */
export function HintButton({ step, onOpened }: { step: Step; onOpened?: () => void }) {
  const store = useSimulationStore()
  const open = useSimulation((s) => s.hinted[step.id] ?? 0)
  const { length } = step.hints
  if (length === 0) return null
  return (
    <Button
      disabled={open >= length}
      onClick={() => {
        store.getState().hint()
        onOpened?.()
      }}
    >
      <Lightbulb size={16} aria-hidden />
      {open >= length ? 'All hints open' : `Hint ${open + 1} of ${length}`}
    </Button>
  )
}
