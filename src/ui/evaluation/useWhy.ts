import { useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { useWidth } from '../workbench/useWidth.ts'

/** Shows the evaluations that decided a recorded call, and brings them on the screen. */
export function useWhy(): (eventID: string) => void {
  const store = useSimulationStore()
  const width = useWidth()
  const { go } = usePlace()
  return (eventID) => {
    store.getState().show(eventID)
    if (width !== 'wide') go('why')
  }
}
