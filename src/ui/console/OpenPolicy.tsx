import { useSimulation, useSimulationStore } from '../simulation.ts'
import { policiesIn } from '../editor/draft.ts'
import { usePlace } from '../workbench/place.ts'

/** A policy's name that opens it in the editor. A policy made by AWS cannot be edited, so it is only named. */
export function OpenPolicy({ id, name }: { id: string; name: string }) {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const { go } = usePlace()
  if (!policiesIn(world).some((policy) => policy.id === id)) return <span>{name}</span>
  return (
    <button
      type="button"
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
