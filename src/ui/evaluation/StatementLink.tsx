import type { StatementTrace } from '#engine'
import { policiesIn } from '../editor/draft.ts'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'

/** Names a statement and leads to its lines in the editor. */
export function StatementLink({ trace }: { trace: Pick<StatementTrace, 'policyId' | 'index' | 'sid' | 'pointer'> }) {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const { go } = usePlace()
  const name = trace.sid ?? `statement ${trace.index + 1}`
  if (!policiesIn(world).some((policy) => policy.id === trace.policyId))
    return <strong className="font-semibold">{name}</strong>
  return (
    <button
      type="button"
      className="font-semibold underline"
      title="Show the statement in the editor"
      onClick={() => {
        store.getState().reveal(trace.policyId, trace.pointer)
        go('policy')
      }}
    >
      {name}
    </button>
  )
}
