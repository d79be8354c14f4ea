import { Undo2 } from 'lucide-react'
import { findOperation, isConsoleAction } from '#account'
import { isMembers, toLine } from '#cli'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { Refused } from './Refused.tsx'
import { steps } from './steps.ts'

// Secrets that AWS never shows again, and answers that are what was asked for.
const SHOWN_ONCE =
  /\.(create-access-key|CreateAccessKey|CreateServiceSpecificCredential|CreateKeyPair|GetObject|Invoke)$/

// The sign-in page goes on with these.
const ASKED = new Set(['MfaRequired', 'PasswordChangeRequired'])
const WITHOUT_POLICY = new Set(['AccessDenied', 'InvalidInformation'])

/** What the last change answered; stays until the next one. Shows the command line that does the same. */
export function Done() {
  const store = useSimulationStore()
  const done = useSimulation((s) => s.done)
  if (!done) return null
  const { operation } = done.call
  const step = isConsoleAction(operation) ? steps[operation] : undefined
  if (!done.result.ok)
    return ASKED.has(done.result.error.code) ? null : (
      <Refused
        error={done.result.error}
        eventID={done.event?.eventID}
        why={WITHOUT_POLICY.has(done.result.error.code) ? step?.why : undefined}
      />
    )
  const answer = JSON.stringify(answerOf(done.result.output), null, 2)
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
      <strong>{step?.title ?? operation.split('.')[1]}: done.</strong>
      {findOperation(operation) && <p className="font-mono text-xs text-ink-2">{toLine(done.call)}</p>}
      {answer !== '{}' && (
        <details open={SHOWN_ONCE.test(operation)}>
          <summary className="text-xs">What AWS answered</summary>
          <pre className="max-h-60 overflow-auto font-mono text-xs" tabIndex={0}>
            {answer}
          </pre>
        </details>
      )}
    </Notice>
  )
}

/** How the browser is signed in is no answer of AWS. */
function answerOf(output: unknown): unknown {
  if (!isMembers(output)) return output ?? {}
  const { credentials: _ours, ...answered } = output
  return answered
}
