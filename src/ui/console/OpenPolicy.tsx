import { useSimulation, useSimulationStore } from '../simulation.ts'
import { policiesIn } from '../editor/draft.ts'
import { usePlace } from '../workbench/place.ts'

/** Opens a policy in the editor. A policy made by AWS cannot be edited, so there is nothing to open. */
export function OpenPolicy({ id, name, of }: { id: string; name: string; of?: string }) {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const { go } = usePlace()
  if (!policiesIn(world).some((policy) => policy.id === id)) return null
  return (
    <button
      type="button"
      aria-label={of && `${name} ${of}`}
      className="text-left font-semibold text-accent underline"
      onClick={() => {
        store.getState().open(id)
        go('policy')
      }}
    >
      {name}
    </button>
  )
}
