import { Undo2 } from 'lucide-react'
import { toLine } from '#cli'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { Refused } from './Refused.tsx'

/** What the last change answered; stays until the next one. Shows the command line that does the same. */
export function Done() {
  const store = useSimulationStore()
  const done = useSimulation((s) => s.done)
  if (!done) return null
  if (!done.result.ok) return <Refused error={done.result.error} eventID={done.event?.eventID} />
  return (
    <Notice
      kind="good"
      actions={
        <Button onClick={() => store.getState().undo()}>
          <Undo2 size={16} aria-hidden />
          Undo
        </Button>
      }
    >
      <strong>{done.call.operation.split('.')[1]}: done.</strong>
      <p className="font-mono text-xs text-ink-2">{toLine(done.call)}</p>
    </Notice>
  )
}
