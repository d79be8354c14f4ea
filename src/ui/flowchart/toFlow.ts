// A decision as nodes and edges: one node per step, always all of them, and "Denied" beside the step that refused.

import type { Evaluation } from '#account'
import type { Result, StepId, StepStatus, StepTrace } from '#engine'
import type { Look } from '../evaluation/look.ts'
import { callerName, explain, skipped, stepTitle } from '../words.ts'
import { deniedAt, END, NODE, orderOf, positionOf } from './positions.ts'

export interface StepNodeData extends Record<string, unknown> {
  readonly step: StepId
  readonly title: string
  readonly note: string
  readonly look: Look
  readonly shape: 'box' | 'pill'
  readonly taken: boolean // on the way this request has gone
}
/** What the picture and its text twin are given alike. */
export interface ChartProps {
  readonly evaluation: Evaluation
  readonly hidden: boolean // a prediction is open
  readonly selected: StepId | null
  readonly onSelect: (step: StepId | null) => void
}
export interface ChartNode {
  readonly id: string
  readonly type: 'step' | 'denied'
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

/** `hidden`: a prediction is open, so no step gives its answer away. */
export function toFlow({ result, request }: Evaluation, hidden: boolean): { nodes: ChartNode[]; edges: ChartEdge[] } {
  const step = new Map(result.steps.map((trace) => [trace.id, trace]))
  const denied =
    result.decision === 'Allow'
      ? undefined
      : result.steps.find(({ status }) => status === 'explicitDeny' || status === 'implicitDeny')
  const order = orderOf(result)
  const end = denied && !hidden ? order.indexOf(denied.id) : order.length
  const isReached = (trace: StepTrace, place: number): boolean =>
    place <= end && (trace.status !== 'notReached' || trace.id === 'result')
  const shown = order.flatMap((id) => step.get(id) ?? [])

  const nodes = shown.map((trace, index): ChartNode => {
    const open = hidden && trace.id !== 'precheck'
    return {
      id: trace.id,
      type: 'step',
      position: positionOf(index),
      measured: NODE,
      data: {
        step: trace.id,
        title: titleOf(trace, request.principal),
        note: open ? '?' : trace.id === 'result' ? resultNote(denied !== undefined) : noteOf(trace),
        look: open ? 'unknown' : statusIn(result, trace),
        shape: trace.id === 'precheck' || trace.id === 'result' ? 'pill' : 'box',
        taken: !open && isReached(trace, index),
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
      look: !hidden && index < end && isReached(trace, index + 1) ? 'taken' : 'quiet',
    }
  })
  if (denied && !hidden) {
    const look = denied.status === 'explicitDeny' ? 'explicitDeny' : 'implicitDeny'
    const note =
      result.decidedBy === 'service' ? 'by the service' : look === 'explicitDeny' ? 'explicitly' : 'by default'
    nodes.push({
      id: 'denied',
      type: 'denied',
      position: deniedAt(end),
      measured: END,
      data: { step: denied.id, title: 'Denied', note, look, shape: 'box', taken: true },
    })
    edges.push({
      id: 'to-denied',
      source: denied.id,
      target: 'denied',
      sourceHandle: 'right',
      targetHandle: 'left',
      look,
    })
  }
  return { nodes, edges }
}

/** The note under a step's title; the list uses the same words. */
export function noteOf(trace: StepTrace): string {
  if (trace.status === 'skipped') return `Does not apply${trace.skipped ? `: ${skipped[trace.skipped]}` : ''}`
  if (trace.status === 'notReached') return `Not reached${wouldBe(trace)}`
  return explain[trace.explain.code](trace.explain.args)
}

/** The way out says what became of the request: a first answer may have come before it, and S3 has a gate behind it. */
function resultNote(denied: boolean): string {
  return denied ? 'Not reached' : explain['result-allow']({})
}

/** What a step would have said had the request come so far. */
function wouldBe(trace: StepTrace): string {
  const allow = trace.statements.find((statement) => statement.applies && statement.effect === 'Allow')
  return allow ? `; ${allow.sid ?? 'a statement'} would have allowed it` : ''
}

function titleOf(trace: StepTrace, principal: Evaluation['request']['principal']): string {
  if (trace.id === 'precheck') return `Request from ${callerName(principal)}`
  return trace.id === 'result' ? 'Allowed' : stepTitle[trace.id]
}

/** A step's status as people see it: S3 has its gate behind the way out, and what it stops has not come out. */
export function statusIn({ decision }: Pick<Result, 'decision'>, { id, status }: StepTrace): StepStatus {
  return id === 'result' ? (decision === 'Allow' ? 'allow' : 'notReached') : status
}
