// Where each node stands, in CSS pixels. Whatever the decision, no node ever moves; only a request from one account to
// another has its steps in another order.

import type { StepId } from '#engine'

export const NODE = { width: 262, height: 38 }
export const END = { width: 104, height: 38 }
const PITCH = NODE.height + 9
const LEFT = 8
const TOP = 4
const STEPS = 11

const before: readonly StepId[] = ['precheck', 'deny', 'rcp', 'scp', 'vpce']
const callersSide: readonly StepId[] = ['identity', 'boundary', 'session']
const after: readonly StepId[] = ['s3bpa', 'result']

/**
 * From top to bottom, as the engine asks them. `precheck` is the request itself, `result` the way out at the bottom.
 * AWS: IAM User Guide, "Cross-account policy evaluation logic", 2026-11: between accounts the caller's side comes first.
 */
export function orderOf(sameAccount: boolean): readonly StepId[] {
  return sameAccount
    ? [...before, 'resource', ...callersSide, ...after]
    : [...before, ...callersSide, 'resource', ...after]
}

export function positionAt(index: number): { x: number; y: number } {
  return { x: LEFT, y: TOP + PITCH * index }
}

/** "Denied" stands beside the step that refused. */
export function endAt(index: number): { x: number; y: number } {
  return { x: LEFT + NODE.width + 34, y: positionAt(index).y }
}

export const CHART = { width: LEFT + NODE.width + 34 + END.width + 4, height: TOP + PITCH * STEPS }
