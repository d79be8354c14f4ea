import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation } from '../simulation.ts'
import { useWhy } from '../evaluation/useWhy.ts'

/** AWS's answer as it words it, and the way to the reason. */
export function Refused({
  error,
  eventID,
  why: reason,
}: {
  error: { readonly code: string; readonly message: string }
  eventID: string | undefined
  why?: string | undefined // where no policy was asked
}) {
  const why = useWhy()
  const explained = useSimulation((s) => eventID !== undefined && (s.decided[eventID]?.length ?? 0) > 0)
  return (
    <Notice
      kind="bad"
      actions={explained && eventID !== undefined && <Button onClick={() => why(eventID)}>Why?</Button>}
    >
      <strong>{error.code}</strong>
      <p>{error.message}</p>
      {reason !== undefined && !explained && (
        <details>
          <summary className="font-semibold">Why?</summary>
          <p>{reason}</p>
        </details>
      )}
    </Notice>
  )
}
