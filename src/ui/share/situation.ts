// From the workbench to a situation, and back into a sandbox.

import { carry } from '../sandbox/sandbox.ts'
import type { Simulation, SimulationStore } from '../simulation.ts'
import type { Situation } from './payload.ts'

export function situationOf({ world, identity, watched, whatIf, walk, draft }: Simulation): Situation {
  return {
    world,
    identity,
    watched,
    permission: whatIf.permission,
    walk,
    draft: draft && draft.text !== draft.saved ? { id: draft.policy.id, text: draft.text } : null,
  }
}

let waiting: Situation | null = null

/** Makes it the sandbox's account; the sandbox asks for the rest as it opens. */
export function bring(situation: Situation): void {
  carry({ world: situation.world, signIn: situation.identity })
  waiting = situation
}

export function arrive(store: SimulationStore): void {
  if (!waiting || waiting.world.home !== store.getState().world.home) return
  const { watched, permission, walk, draft } = waiting
  waiting = null
  const { watch, wonder, open, edit, walkTo } = store.getState()
  watch(watched)
  if (permission) wonder(watched.as, permission)
  if (draft) {
    open(draft.id)
    edit(draft.text)
  }
  walkTo(walk)
}
