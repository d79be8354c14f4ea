// What the engine decides of a question: the id of the right option.

import { askFor, type World } from '#account'
import { lineOf } from '../normalise/line.ts'
import type { Right } from '../normalise/question.ts'
import { playedThrough } from '../playLine.ts'

/** Asked of the starting account, or of what the lines in `after` make of it. */
export function rightIn(start: World): Right {
  return ({ decision, after = [] }, options) => {
    const world = playedThrough(start, after.map(lineOf))
    const { principal, action, resource, context } = decision
    const asked = { action, resource, ...(context && { context }) }
    const result = askFor(world, { identity: principal }, asked)?.result
    if (!result) return undefined
    if (options.some(({ id }) => id === result.decision)) return result.decision
    const step =
      result.decision === 'Allow'
        ? result.steps.findLast(({ status, deciding }) => status === 'allow' && deciding.length > 0)?.id
        : result.decision === 'ExplicitDeny'
          ? 'deny'
          : result.decidedBy
    return options.find(({ id }) => id === step)?.id
  }
}
