import { useEffect } from 'react'
import { useSimulationStore } from '../simulation.ts'

const PAUSE = 1500 // milliseconds without a change; nobody wants to hear what changes while they type

/** Tells a screen reader, in the one status region, what stands on the screen once it stays. Null: nothing to tell. */
export function useSpoken(text: string | null): void {
  const store = useSimulationStore()
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => store.setState({ said: text }), PAUSE)
    return () => clearTimeout(timer)
  }, [store, text])
}
