import { RotateCcw } from 'lucide-react'
import { Button } from '../parts/Button.tsx'
import { isUntouched } from '../moment.ts'
import { useSimulation, useSimulationStore } from '../simulation.ts'

/** Starting the step over asks for no confirmation: undo brings everything back. */
export function StepMenu() {
  const store = useSimulationStore()
  const untouched = useSimulation((s) => isUntouched(s.lesson, s, s.past))
  return (
    <Button
      kind="quiet"
      disabled={untouched}
      title="The account as it was when you came to this step. Undo brings everything back."
      onClick={() => store.getState().resetStep()}
    >
      <RotateCcw size={16} aria-hidden />
      <span className="@max-[21rem]:sr-only">Reset step</span>
    </Button>
  )
}
