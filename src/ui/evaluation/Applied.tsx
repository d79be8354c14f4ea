import { Undo2 } from 'lucide-react'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { nameOf } from '../words.ts'

/** After a change was made: the way back, as long as nothing else has happened. `at`: how many steps back there were then. */
export function Applied({ at }: { at: number | null }) {
  const store = useSimulationStore()
  const done = useSimulation((s) => (s.past.length === at ? s.done : null))
  if (!done?.result.ok) return null
  return (
    <Notice
      kind="good"
      actions={
        <Button scale="small" aria-label="Undo this change" onClick={() => store.getState().undo()}>
          <Undo2 size={14} aria-hidden />
          Undo
        </Button>
      }
    >
      <strong>Done in the account:</strong> {done.call.operation} as {nameOf(done.call.as)}.
    </Notice>
  )
}
