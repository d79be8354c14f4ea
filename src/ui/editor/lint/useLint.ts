import { useSyncExternalStore } from 'react'
import { type SimulationStore, useSimulationStore } from '../../simulation.ts'
import { askWorker } from './askWorker.ts'
import { createLinter, type Lint, type Linter } from './linter.ts'

const linters = new WeakMap<SimulationStore, Linter>()

function linterOf(simulation: SimulationStore): Linter {
  const linter = linters.get(simulation) ?? createLinter(simulation, askWorker)
  linters.set(simulation, linter)
  return linter
}

/** What the checks find in the open policy. */
export function useLint(): Lint {
  const linter = useLinter()
  return useSyncExternalStore(linter.subscribe, linter.now)
}

/** What can be done about it: applyFix, applyAllSafe, chooseType. */
export function useLinter(): Linter {
  return linterOf(useSimulationStore())
}
