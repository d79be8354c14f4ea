import { ListChecks } from 'lucide-react'
import type { Step } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { checkUp } from './checkUp.ts'
import { HintButton } from './Hints.tsx'

/** Check and Hint. The focus stays on the button; the answer stands below it and goes to the status region. */
export function CheckBar({ step }: { step: Step }) {
  const checked = useSimulation((s) => Object.hasOwn(s.checked, step.id))
  const text = useSimulation((s) => checkUp(s.lesson, step, s.run).text)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {step.goals.length > 0 && <CheckButton />}
        <HintButton step={step} />
      </div>
      {checked && <p className="text-sm wrap-anywhere text-ink-2">{text}</p>}
    </div>
  )
}

export function CheckButton({ onChecked }: { onChecked?: () => void }) {
  const store = useSimulationStore()
  return (
    <Button
      title="Check the goals (Ctrl+Enter)"
      onClick={() => {
        store.getState().check()
        onChecked?.()
      }}
    >
      <ListChecks size={16} aria-hidden />
      Check
    </Button>
  )
}
