import { useEffect, useState } from 'react'
import type { InputOf, OperationName, OutputOf, Result, TrailEvent } from '#account'
import { useSimulation, useSimulationStore } from '../simulation.ts'

export interface ReadAnswer<Output> {
  readonly result: Result<Output>
  readonly event: TrailEvent | undefined
}

/** What a page shows: a call in the name of whoever is signed in, made when the page opens and after every change. */
export function useRead<N extends OperationName>(
  operation: N,
  input: InputOf<N>,
  wanted = true, // false: nothing is asked
): ReadAnswer<OutputOf<N>> | null {
  const store = useSimulationStore()
  const changes = useSimulation((s) => s.past) // reading does not touch it, so a page never reads because it has read
  const [answer, setAnswer] = useState<ReadAnswer<OutputOf<N>> | null>(null)
  const asked = JSON.stringify(input)
  useEffect(() => {
    if (!wanted) return
    const { result, event } = store.getState().read(operation, JSON.parse(asked) as Record<string, unknown>)
    // The operation's name fixes its output: `call` holds the two together, the store passes them on unchanged.
    // oxlint-disable-next-line react/set-state-in-effect -- the call is the effect: it is recorded in the account's trail
    setAnswer({ result: result as Result<OutputOf<N>>, event })
  }, [store, operation, asked, wanted, changes])
  return answer
}
