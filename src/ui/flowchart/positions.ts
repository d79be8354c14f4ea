// Where each node stands, in CSS pixels. Fixed: whatever is decided on a request, no node ever moves.

import type { StepId } from '#engine'

export const NODE = { width: 262, height: 38 }
export const END = { width: 104, height: 38 }
const PITCH = NODE.height + 9
const LEFT = 8
const TOP = 4

const FIRST: readonly StepId[] = ['precheck', 'deny', 'rcp', 'scp', 'vpce']
const CALLER: readonly StepId[] = ['identity', 'boundary', 'session']
const LAST: readonly StepId[] = ['s3bpa', 'result']

/**
 * From top to bottom. `precheck` is the request itself, `result` the way out at the bottom. Between two accounts the
 * caller's side comes before the resource's, as in the engine.
 */
export function orderOf({ sameAccount }: { readonly sameAccount: boolean }): readonly StepId[] {
  return sameAccount ? [...FIRST, 'resource', ...CALLER, ...LAST] : [...FIRST, ...CALLER, 'resource', ...LAST]
}

/** Of the step in that place of the order. */
export function positionOf(place: number): { x: number; y: number } {
  return { x: LEFT, y: TOP + PITCH * place }
}

/** "Denied" stands beside the step that refused. */
export function deniedAt(place: number): { x: number; y: number } {
  return { x: LEFT + NODE.width + 34, y: positionOf(place).y }
}

const STEPS = FIRST.length + CALLER.length + LAST.length + 1
export const CHART = { width: LEFT + NODE.width + 34 + END.width + 4, height: TOP + PITCH * STEPS }
