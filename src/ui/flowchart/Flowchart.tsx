// The one import of React Flow's canvas. It draws; it decides nothing.
import { ReactFlow, type Edge, MarkerType } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { CHART, orderOf } from './positions.ts'
import { EndNode, StepNode } from './StepNode.tsx'
import { type ChartEdge, type ChartProps, toFlow, wayOf } from './toFlow.ts'

const nodeTypes = { step: StepNode, end: EndNode }

const edgeLook: Record<ChartEdge['look'], { color: string; width: number; dash?: string }> = {
  taken: { color: 'var(--color-edge)', width: 2 },
  quiet: { color: 'var(--color-line)', width: 1.5 },
  explicitDeny: { color: 'var(--color-deny)', width: 2.5 },
  implicitDeny: { color: 'var(--color-implicit)', width: 2.5, dash: '5 4' },
}

export function Flowchart({ evaluation, hidden, walked, selected, onSelect }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const flow = useMemo(() => toFlow(evaluation, hidden, walked), [evaluation, hidden, walked])
  const focusable = selected ?? 'precheck'
  const nodes = useMemo(
    () =>
      flow.nodes.map((node) => ({
        ...node,
        data: {
          ...node.data,
          selected: node.type === 'step' && node.id === selected,
          focusable: node.id === focusable,
          onSelect,
        },
      })),
    [flow, selected, focusable, onSelect],
  )
  // Before the answer is known the keys go everywhere: the way itself would give it away.
  const order = hidden ? orderOf(evaluation.result.sameAccount) : wayOf(evaluation.result)
  const edges = useMemo(() => flow.edges.map(draw), [flow])

  // One tab stop for the picture; the arrows walk the way that the request has gone.
  const onKeyDown = (event: KeyboardEvent): void => {
    // The step that has the focus, not the one last drawn: keys may come faster than pictures.
    const from = event.target instanceof HTMLElement ? event.target.dataset.step : undefined
    if (from === undefined) return
    const at = order.findIndex((step) => step === from)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key]
    const next = to === undefined ? undefined : order[to]
    if (!next) return
    event.preventDefault()
    onSelect(next)
    box.current?.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus()
  }
  return (
    <div ref={box} role="group" aria-label="How the decision was made" onKeyDown={onKeyDown} className="chart">
      <div style={CHART}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          panOnDrag={false}
          zoomOnScroll={false}
          zoomOnPinch={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          disableKeyboardA11y
          minZoom={1}
          maxZoom={1}
        />
      </div>
    </div>
  )
}

function draw({ look, ...edge }: ChartEdge): Edge {
  const { color, width, dash } = edgeLook[look]
  return {
    ...edge,
    type: 'straight',
    focusable: false,
    style: { stroke: color, strokeWidth: width, ...(dash && { strokeDasharray: dash }) },
    markerEnd: { type: MarkerType.ArrowClosed, color, width: 12, height: 12, markerUnits: 'userSpaceOnUse' },
  }
}
