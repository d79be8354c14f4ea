// The clock and the trail: what happens with every call and every step in the console, whatever it is about.

import { produce } from 'immer'
import { TICK } from './clock.ts'
import { deliver, queue } from './services/cloudtrail/delivery.ts'
import { deliverReports } from './services/cur/delivery.ts'
import type { TrailEvent, World } from './types.ts'

/** A moment later; what is due by now has been delivered. */
export function tick(world: World): World {
  const later = produce(world, (draft) => {
    draft.now += TICK
    draft.serial++
  })
  return deliverReports(deliver(later))
}

/** The world with one more event, which the trails that were on before get to see. */
export function record(world: World, before: World, event: TrailEvent): World {
  return produce(world, (draft) => {
    draft.serial++
    // A record is plain data that nobody changes; immer's draft type only asks for the same without readonly.
    ;(draft.trail as TrailEvent[]).push(event)
    queue(draft, before, event)
  })
}
