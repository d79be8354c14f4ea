import { useCallback } from 'react'
import type { Asks } from './asks.ts'
import { useSimulationStore } from '../../simulation.ts'
import { namesIn } from '../names.ts'
import { useLinter } from './useLint.ts'

/** A place of the open policy, with what is known of the account around it: for whoever asks the worker about it. */
export function useAt(): (text: string, offset: number) => Asks['complete']['ask'] {
  const store = useSimulationStore()
  const linter = useLinter()
  return useCallback(
    (text, offset) => ({
      text,
      offset,
      policyType: linter.policyType(),
      names: namesIn(store.getState().world),
    }),
    [store, linter],
  )
}
