// A decision as nodes and edges: one node per step, always all of them, and the end beside the step that
// decided, unless that is the way out at the bottom.

import type { Evaluation } from '#account'
import type { Result, StepId, StepTrace } from '#engine'
import { type Look, lookOf } from '../evaluation/look.ts'
import { callerName, endWords, explain, resourceStepTitle, skipped, stepTitle, stepWord } from '../words.ts'
import { END, endAt, NODE, orderOf, positionAt } from './positions.ts'

export interface StepNodeData extends Record<string, unknown> {
  readonly step: StepId
  readonly title: string
  readonly note: string
  readonly look: Look
  readonly word?: string // the status, for people; absent while it is hidden
  readonly shape: 'box' | 'pill'
  readonly taken: boolean // on the way this request has gone
}
/** What the picture and its text twin are given alike. */
export interface ChartProps {
  readonly evaluation: Evaluation
  readonly hidden: boolean // a prediction is open
  readonly walked: number | null // steps of the way that are shown; null: all of it
  readonly selected: StepId | null
  readonly onSelect: (step: StepId | null) => void
}
export interface ChartNode {
  readonly id: string
  readonly type: 'step' | 'end'
  readonly position: { x: number; y: number }
  // Known beforehand: a node that React Flow has to measure anew is hidden for a moment, and loses the focus.
  readonly measured: { width: number; height: number }
  readonly data: StepNodeData
}
export interface ChartEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sourceHandle: 'down' | 'right'
  readonly targetHandle: 'top' | 'left'
  readonly look: 'taken' | 'quiet' | 'explicitDeny' | 'implicitDeny'
}

/**
 * `hidden`: a prediction is open, so no step gives its answer away. `walked`: how many steps of the way have been gone so
 * far; those after keep theirs, too.
 */
export function toFlow(
  { result, request }: Evaluation,
  hidden: boolean,
  walked: number | null = null,
): { nodes: ChartNode[]; edges: ChartEdge[] } {
  const shown = stepsOf(result)
  const early = endedAt(result)
  const gone = walked ?? shown.length
  const ended = early !== undefined && !hidden && gone > shown.indexOf(early)
  const end = ended ? shown.indexOf(early) : shown.length

  const nodes = shown.map((trace, index): ChartNode => {
    // A request that is settled beforehand would give its answer away in the first node.
    const open = (hidden && (trace.id !== 'precheck' || trace.status !== 'pass')) || (!ended && index >= gone)
    const seen = asSeen(trace, result)
    return {
      id: trace.id,
      type: 'step',
      position: positionAt(index),
      measured: NODE,
      data: {
        step: trace.id,
        title: titleOf(trace, request),
        note: open ? '?' : noteOf(seen),
        look: open ? 'unknown' : seen.status,
        ...(!open && !hidden && { word: stepWord(seen) }),
        shape: trace.id === 'precheck' || trace.id === 'result' ? 'pill' : 'box',
        taken: !open && index <= end,
      },
    }
  })
  const edges = shown.slice(1).map((trace, index): ChartEdge => {
    const from = shown[index]?.id ?? trace.id
    return {
      id: `${from}-${trace.id}`,
      source: from,
      target: trace.id,
      sourceHandle: 'down',
      targetHandle: 'top',
      look: !hidden && index < end && (ended || index + 1 < gone) ? 'taken' : 'quiet',
    }
  })
  if (ended) {
    const look = lookOf[result.decision]
    nodes.push({
      id: 'end',
      type: 'end',
      position: endAt(end),
      measured: END,
      data: { step: early.id, ...endWords(result), look, shape: 'box', taken: true },
    })
    edges.push({
      id: 'to-end',
      source: early.id,
      target: 'end',
      sourceHandle: 'right',
      targetHandle: 'left',
      look: look === 'allow' ? 'taken' : look,
    })
  }
  return { nodes, edges }
}

function stepsOf({ steps, sameAccount }: Result): readonly StepTrace[] {
  const known = new Map(steps.map((trace) => [trace.id, trace]))
  return orderOf(sameAccount).flatMap((id) => known.get(id) ?? [])
}

/** The way that the request has gone: every step up to the one that ended it. */
export function wayOf(result: Result): readonly StepId[] {
  const shown = stepsOf(result)
  const early = endedAt(result)
  return shown.slice(0, early ? shown.indexOf(early) + 1 : shown.length).map(({ id }) => id)
}

/** The step at which the evaluation ended before the way out at the bottom; undefined: it went all the way. */
function endedAt({ steps, decision, decidedBy }: Result): StepTrace | undefined {
  if (decidedBy === 'no-permission-required') return steps.find(({ id }) => id === 'precheck')
  if (decision === 'Allow') return undefined
  return steps.find(({ status }) => status === 'explicitDeny' || status === 'implicitDeny')
}

/**
 * A step as the chart shows it. The way out stands behind S3 Block Public Access, and is not reached by what that blocks.
 */
export function asSeen(trace: StepTrace, result: Result): StepTrace {
  if (trace.id !== 'result' || !endedAt(result)) return trace
  return { ...trace, status: 'notReached', explain: { code: 'not-reached', args: {} } }
}

/** The note under a step's title; the list uses the same words. */
export function noteOf(trace: StepTrace): string {
  if (trace.status === 'skipped') return `Does not apply${trace.skipped ? `: ${skipped[trace.skipped]}` : ''}`
  if (trace.status === 'notReached') return `Not reached${wouldBe(trace)}`
  return explain[trace.explain.code](trace.explain.args)
}

/** What a step would have said had the request come so far. An Allow grants in some steps, and only lets pass in others. */
function wouldBe({ id, statements }: StepTrace): string {
  const would = WOULD[id]
  const found = would && statements.find(({ applies, effect }) => applies && effect === would.effect)
  return found ? `; ${found.sid ?? 'a statement'} would have ${would.done}` : ''
}
const GRANTED = { effect: 'Allow', done: 'allowed it' }
const LET_PASS = { effect: 'Allow', done: 'let it pass' }
// Not of SCPs and RCPs, where one Allow says nothing of the other levels.
const WOULD: Partial<Record<StepId, { readonly effect: string; readonly done: string }>> = {
  deny: { effect: 'Deny', done: 'forbidden it' },
  vpce: LET_PASS,
  resource: GRANTED,
  identity: GRANTED,
  boundary: LET_PASS,
  session: LET_PASS,
}

export function titleOf(trace: StepTrace, { principal, action, resource }: Evaluation['request']): string {
  if (trace.id === 'precheck') return `Request from ${callerName(principal)}`
  if (trace.id === 'resource') return resourceStepTitle(action, resource)
  return trace.id === 'result' ? 'Allowed' : stepTitle[trace.id]
}
