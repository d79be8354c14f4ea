// Where each node stands, in CSS pixels. Fixed: whatever the decision, no node ever moves.

import type { StepId } from '#engine'

export const NODE = { width: 262, height: 38 }
export const END = { width: 104, height: 38 }
const PITCH = NODE.height + 9
const LEFT = 8
const TOP = 4

/** From top to bottom. `precheck` is the request itself, `result` the way out at the bottom. */
export const order: readonly StepId[] = [
  'precheck',
  'deny',
  'rcp',
  'scp',
  'vpce',
  'resource',
  'identity',
  'boundary',
  'session',
  's3bpa',
  'result',
]

export function positionOf(step: StepId): { x: number; y: number } {
  return { x: LEFT, y: TOP + PITCH * order.indexOf(step) }
}

/** "Denied" stands beside the step that refused. */
export function deniedAt(step: StepId): { x: number; y: number } {
  return { x: LEFT + NODE.width + 34, y: positionOf(step).y }
}

export const CHART = { width: LEFT + NODE.width + 34 + END.width + 4, height: TOP + PITCH * order.length }
