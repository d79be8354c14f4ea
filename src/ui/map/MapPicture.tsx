// React Flow draws the map; what a line means is decided in mapCalls.ts.
import {
  type Connection,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type KeyboardEvent, memo, useMemo, useRef } from 'react'
import { type AccountMap, BOX, type EdgeKind, type MapNode } from './toMap.ts'

interface Data extends Record<string, unknown> {
  readonly node: MapNode
  readonly selected: boolean
  readonly reached: boolean
  readonly focusable: boolean
  readonly onSelect: (id: string) => void
}

const MapBox = memo(function MapBox({ data: { node, selected, reached, focusable, onSelect } }: NodeProps<Node<Data>>) {
  return (
    <button
      type="button"
      data-node={node.id}
      tabIndex={focusable ? 0 : -1}
      aria-pressed={selected}
      style={BOX}
      onClick={() => onSelect(node.id)}
      className={`pointer-events-auto flex flex-col justify-center rounded-lg border px-2 text-left leading-tight ${
        reached ? 'border-2 border-allow bg-allow-soft' : 'border-edge bg-surface'
      } ${selected ? 'ring-2 ring-accent' : ''}`}
    >
      <span className="block w-full truncate text-xs font-semibold" title={node.name}>
        {node.name}
      </span>
      <span className="block w-full truncate text-2xs text-ink-2">
        {node.note}
        {reached && ', may be used'}
      </span>
      <Handle type="target" position={Position.Left} />
      <Handle type="source" position={Position.Right} />
    </button>
  )
})
const nodeTypes = { box: MapBox }

const edgeLook: Record<EdgeKind, { color: string; dash?: string; label?: string }> = {
  member: { color: 'var(--color-edge)' },
  attached: { color: 'var(--color-edge)' },
  boundary: { color: 'var(--color-implicit)', dash: '5 4', label: 'limit' },
  trusts: { color: 'var(--color-accent)', label: 'may become' },
}

export function MapPicture({
  map,
  selected,
  reached,
  onSelect,
  onDraw,
  onRemove,
}: {
  map: AccountMap
  selected: string | null
  reached: ReadonlyMap<string, readonly string[]>
  onSelect: (id: string) => void
  onDraw: (source: string, target: string) => void
  onRemove: (edge: string) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const first = selected ?? map.nodes[0]?.id
  const nodes = useMemo(
    () =>
      map.nodes.map(
        (node): Node<Data> => ({
          id: node.id,
          type: 'box',
          position: { x: node.x, y: node.y },
          measured: BOX,
          data: {
            node,
            selected: node.id === selected,
            reached: reached.has(node.id),
            focusable: node.id === first,
            onSelect,
          },
        }),
      ),
    [map, selected, reached, first, onSelect],
  )
  const edges = useMemo(() => [...map.edges.map(drawEdge), ...reachEdges(selected, reached)], [map, selected, reached])
  const size = {
    width: Math.max(...map.nodes.map(({ x }) => x + BOX.width + 16)),
    height: Math.max(...map.nodes.map(({ y }) => y + BOX.height + 24)),
  }

  // One tab stop; up and down go within a column, left and right to the next one.
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = map.nodes.find(({ id }) => id === (event.target as HTMLElement).dataset.node)
    const next = from && neighbour(map.nodes, from, event.key)
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    <div ref={box} role="group" aria-label="Map of the account" onKeyDown={onKeyDown} className="chart map">
      <div style={size}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          nodesDraggable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          panOnDrag={false}
          zoomOnScroll={false}
          zoomOnPinch={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          disableKeyboardA11y
          minZoom={1}
          maxZoom={1}
          onConnect={({ source, target }: Connection) => onDraw(source, target)}
          onEdgeClick={(_event, { id, source }) => (id.startsWith('reach ') ? undefined : onSelect(source))}
          onEdgeDoubleClick={(_event, { id }) => (id.startsWith('reach ') ? undefined : onRemove(id))}
        />
      </div>
    </div>
  )
}

function drawEdge({ id, source, target, kind }: AccountMap['edges'][number]): Edge {
  const { color, dash, label } = edgeLook[kind]
  return {
    id,
    source,
    target,
    ...(label && { label }),
    focusable: false,
    style: { stroke: color, strokeWidth: 1.5, ...(dash && { strokeDasharray: dash }) },
    labelStyle: { fill: 'var(--color-ink-2)', fontSize: 10 },
    labelBgStyle: { fill: 'var(--color-surface)' },
    markerEnd: { type: MarkerType.ArrowClosed, color, width: 12, height: 12, markerUnits: 'userSpaceOnUse' },
  }
}

/** What the selected identity may use, whatever lets it. */
function reachEdges(selected: string | null, reached: ReadonlyMap<string, readonly string[]>): readonly Edge[] {
  if (selected === null) return []
  return [...reached.keys()].map((target) => ({
    id: `reach ${target}`,
    source: selected,
    target,
    focusable: false,
    style: { stroke: 'var(--color-allow)', strokeWidth: 2, strokeDasharray: '2 3' },
  }))
}

function neighbour(nodes: readonly MapNode[], from: MapNode, key: string): MapNode | undefined {
  const column = nodes.filter(({ x }) => x === from.x)
  const at = column.indexOf(from)
  if (key === 'ArrowDown') return column[at + 1]
  if (key === 'ArrowUp') return column[at - 1]
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const columns = [...new Set(nodes.map(({ x }) => x))].toSorted((a, b) => a - b)
  const next = columns[columns.indexOf(from.x) + (key === 'ArrowRight' ? 1 : -1)]
  return nodes.filter(({ x }) => x === next).toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0]
}
