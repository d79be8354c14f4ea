// What the evaluation pane shows: the watched request as it would be decided now, draft included, or a recorded call.

import { ask, askFor, type Call, type Evaluation, type World } from '#account'
import { allPolicies, type Policy, type StepId } from '#engine'
import type { Prediction } from '#lessons'
import { credentialsOf } from '../credentials.ts'
import { tryOut } from '../editor/draft.ts'
import type { Simulation } from '../simulation.ts'
import { supposing, type WhatIf } from './whatIf.ts'

export interface Shown {
  readonly evaluation: Evaluation | undefined // undefined: the request never came as far as a decision
  readonly error: { readonly code: string; readonly message: string } | undefined
  readonly of: number // how many permissions the call needs
  readonly policies: readonly Policy[] // that bear on it, those that are left out as well
  readonly at: number // which of them is shown, from 0: the first refused one, else the first
}

type Input = Pick<Simulation, 'world' | 'watched' | 'whatIf' | 'draft' | 'shown' | 'decided'>

export function shownOf({ world, watched, whatIf, draft, shown, decided }: Input): Shown {
  if (shown !== null) return pick(decided[shown] ?? [], refusalOf(world, shown))
  const { evaluations, error } = asked(triedOut(world, draft), watched, whatIf)
  const shownNow = pick(
    evaluations.map((evaluation) => supposing(evaluation, whatIf)),
    error,
  )
  const real = evaluations[shownNow.at]
  return { ...shownNow, policies: real ? allPolicies(real.policies) : [] }
}

/** The account with the open draft saved, where it can be saved. */
export function triedOut(world: World, draft: Input['draft']): World {
  const tried = draft && draft.good !== draft.saved ? tryOut(world, draft.policy, draft.good) : world
  return typeof tried === 'string' ? world : tried
}

function asked(world: World, { as, operation, input }: Call, { permission }: WhatIf): ReturnType<typeof ask> {
  if (!permission) return ask(world, credentialsOf(world, as), operation, input)
  const evaluation = askFor(world, credentialsOf(world, as), permission)
  return { evaluations: evaluation ? [evaluation] : [] }
}

/** How a recorded call was refused before anything was decided, as a failed sign-in is. */
export function refusalOf(world: World, eventID: string): Shown['error'] {
  const event = world.trail.find((recorded) => recorded.eventID === eventID)
  if (event?.responseElements?.ConsoleLogin === 'Failure')
    return { code: 'ConsoleLogin', message: event.errorMessage ?? '' }
  return event?.errorCode === undefined ? undefined : { code: event.errorCode, message: event.errorMessage ?? '' }
}

function pick(evaluations: readonly Evaluation[], error?: Shown['error']): Shown {
  const refused = evaluations.findIndex(({ result }) => result.decision !== 'Allow')
  const at = Math.max(refused, 0)
  return { evaluation: evaluations[at], error, of: evaluations.length, policies: [], at }
}

/** What a prediction that is still open keeps folded: the whole decision, or only which step made it. */
export function foldedBy(prediction: Prediction | undefined): 'decision' | 'why' | null {
  if (!prediction) return null
  return prediction.options.some(({ id }) => isDecision(id)) ? 'decision' : 'why'
}

function isDecision(id: string): id is Exclude<typeof id, StepId> {
  return id === 'Allow' || id === 'ExplicitDeny' || id === 'ImplicitDeny'
}

/** The open prediction that is about the request shown, if there is one: its answer must not be given away. */
export function openPrediction(
  { lesson, run, unasked }: Pick<Simulation, 'lesson' | 'run' | 'unasked'>,
  evaluation: Evaluation | undefined,
): Prediction | undefined {
  if (!evaluation) return undefined
  const { action, resource, principal } = evaluation.request
  return lesson.steps
    .flatMap((step) => step.predict)
    .find(
      ({ id, decision }) =>
        !Object.hasOwn(run.answers, id) &&
        !unasked.includes(id) &&
        decision.action === action &&
        decision.resource === resource &&
        'arn' in principal &&
        principal.arn.endsWith(`:${decision.principal}`),
    )
}
