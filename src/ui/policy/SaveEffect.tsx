import { useMemo } from 'react'
import { Changes } from '../access/Changes.tsx'
import { useAccess } from '../access/useAccess.ts'
import { triedOut } from '../evaluation/live.ts'
import { Loading } from '../parts/Loading.tsx'
import { useSimulation } from '../simulation.ts'

/** Which decisions of the account the draft would change, were it saved. */
export function SaveEffect() {
  const world = useSimulation((s) => s.world)
  const draft = useSimulation((s) => s.draft)
  const tried = useMemo(() => triedOut(world, draft), [world, draft])
  const { answer, status } = useAccess(tried, world)
  if (tried === world)
    return (
      <p className="px-3 py-2 text-sm text-ink-2">
        {draft?.problem
          ? 'This text cannot be saved yet, so it changes nothing.'
          : 'The text is as saved. Change it, and see here what that would allow or deny.'}
      </p>
    )
  if (status === 'failed') return <p className="px-3 py-2 text-sm text-deny">This could not be worked out.</p>
  return (
    <div className="px-3 py-2">
      {answer ? <Changes changes={answer.access.changes} draft /> : <Loading what="what would change" />}
    </div>
  )
}
