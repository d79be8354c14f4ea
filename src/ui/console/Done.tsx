import { Undo2 } from 'lucide-react'
import { findOperation } from '#account'
import { toLine } from '#cli'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { Refused } from './Refused.tsx'

// Secrets that AWS never shows again, and answers that are what was asked for.
const SHOWN_ONCE = /\.(CreateAccessKey|CreateServiceSpecificCredential|CreateKeyPair|GetObject|Invoke)$/

/** What the last change answered; stays until the next one. Shows the command line that does the same. */
export function Done() {
  const store = useSimulationStore()
  const done = useSimulation((s) => s.done)
  if (!done) return null
  if (!done.result.ok) return <Refused error={done.result.error} eventID={done.event?.eventID} />
  const answer = JSON.stringify(done.result.output ?? {}, null, 2)
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
      {findOperation(done.call.operation) && <p className="font-mono text-xs text-ink-2">{toLine(done.call)}</p>}
      {answer !== '{}' && (
        <details open={SHOWN_ONCE.test(done.call.operation)}>
          <summary className="text-xs">What AWS answered</summary>
          <pre className="max-h-60 overflow-auto font-mono text-xs" tabIndex={0}>
            {answer}
          </pre>
        </details>
      )}
    </Notice>
  )
}
