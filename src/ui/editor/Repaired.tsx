import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { useLint } from './lint/useLint.ts'

/** What was just changed for the learner, and the way back, until the next change. */
export function Repaired() {
  const store = useSimulationStore()
  const text = useSimulation((s) => s.draft?.text)
  const { repaired } = useLint()
  return (
    <div role="status" className="px-3 pt-2 empty:hidden">
      {repaired?.after === text && repaired !== null && (
        <Notice
          kind="good"
          actions={
            <Button scale="small" onClick={() => store.getState().edit(repaired.before)}>
              Undo
            </Button>
          }
        >
          {repaired.title}
        </Notice>
      )}
    </div>
  )
}
