import { policiesIn } from '../editor/draft.ts'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'

/** A place in a policy: a statement, or an element of one. */
interface At {
  readonly policyId: string
  readonly pointer: string
  readonly index: number
  readonly sid?: string
}

/** Names a statement and leads to its lines in the editor. */
export function StatementLink({ at: { policyId, pointer, index, sid } }: { at: At }) {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const { go } = usePlace()
  const name = sid ?? `statement ${index + 1}`
  if (!policiesIn(world).some((policy) => policy.id === policyId))
    return <strong className="font-semibold">{name}</strong>
  return (
    <button
      type="button"
      className="font-semibold underline"
      title="Show the statement in the editor"
      onClick={() => {
        store.getState().reveal(policyId, pointer)
        go('policy')
      }}
    >
      {name}
    </button>
  )
}
