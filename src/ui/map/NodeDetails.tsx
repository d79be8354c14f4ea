import { useId, useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { useSimulation } from '../simulation.ts'
import { drawn } from './mapCalls.ts'
import type { AccountMap, EdgeKind, MapNode } from './toMap.ts'

const word: Record<EdgeKind, readonly [out: string, back: string]> = {
  member: ['is in group', 'has member'],
  attached: ['has policy', 'is attached to'],
  boundary: ['is limited by', 'limits'],
  trusts: ['may become', 'may be become by'],
}

/** Everything that the picture lets one do with a node, as text, lists and buttons. */
export function NodeDetails({
  map,
  node,
  reached,
  onDraw,
  onRemove,
}: {
  map: AccountMap
  node: MapNode
  reached: ReadonlyMap<string, readonly string[]>
  onDraw: (source: string, target: string) => void
  onRemove: (edge: string) => void
}) {
  const identity = useSimulation((s) => s.identity)
  const id = useId()
  const nameOf = (other: string): string => map.nodes.find((one) => one.id === other)?.name ?? other
  const edges = map.edges.filter(({ source, target }) => source === node.id || target === node.id)
  const choices = map.nodes.filter(
    (other) =>
      other.id !== node.id &&
      drawn(node, other) &&
      !map.edges.some(({ source, target }) => source === node.id && target === other.id),
  )
  const [chosen, setChosen] = useState('')
  const target = choices.find((one) => one.id === chosen) ?? choices[0]
  return (
    <section aria-label={`Details of ${node.name}`} className="grid gap-2 rounded-lg border border-line p-3 text-sm">
      <h3 className="font-semibold">
        {node.name} <span className="font-normal text-ink-2">{node.note}</span>
      </h3>
      {edges.length === 0 ? (
        <p className="text-ink-2">Nothing is connected.</p>
      ) : (
        <ul aria-label="Connections" className="grid gap-1">
          {edges.map((edge) => {
            const out = edge.source === node.id
            const other = nameOf(out ? edge.target : edge.source)
            return (
              <li key={edge.id} className="flex flex-wrap items-center gap-2">
                <span className="min-w-0 flex-1 wrap-anywhere">
                  {word[edge.kind][out ? 0 : 1]} <strong>{other}</strong>
                </span>
                <Button
                  scale="small"
                  aria-label={`Remove: ${word[edge.kind][out ? 0 : 1]} ${other}`}
                  onClick={() => onRemove(edge.id)}
                >
                  Remove
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {target && (
        <div className="flex flex-wrap items-center gap-2">
          <label htmlFor={id}>Connect to</label>
          <select
            id={id}
            value={target.id}
            onChange={(event) => setChosen(event.target.value)}
            className="min-h-8 min-w-0 rounded-md border border-edge bg-surface px-2 pointer-coarse:min-h-11"
          >
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name} ({one.note})
              </option>
            ))}
          </select>
          <Button onClick={() => onDraw(node.id, target.id)}>
            {drawn(node, target)?.verb} as {identity === 'root' ? 'root user' : identity.replace(/^user\//, '')}
          </Button>
        </div>
      )}
      {(node.kind === 'user' || node.kind === 'role') && (
        <div>
          <h4 className="font-semibold">What it may do here</h4>
          {reached.size === 0 ? (
            <p className="text-ink-2">Nothing with any bucket, table or function.</p>
          ) : (
            <ul className="text-xs">
              {[...reached].map(([resource, actions]) => (
                <li key={resource} className="wrap-anywhere">
                  <strong>{nameOf(resource)}</strong>: {actions.join(', ')}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}
