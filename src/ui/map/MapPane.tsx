import { useCallback, useMemo, useState } from 'react'
import { Done } from '../console/Done.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { useWidth } from '../workbench/useWidth.ts'
import { effectiveAccess } from './effective.ts'
import { drawn, removed } from './mapCalls.ts'
import { MapPicture } from './MapPicture.tsx'
import { NodeDetails } from './NodeDetails.tsx'
import { type AccountMap, type NodeKind, toMap } from './toMap.ts'

const NOTHING: ReadonlyMap<string, readonly string[]> = new Map()

/** The account as a graph. Every line is a call away, drawn with the pointer or chosen from the list. */
export function MapPane() {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const narrow = useWidth() === 'narrow'
  const [list, setList] = useState(narrow)
  const [selected, setSelected] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const map = useMemo(() => toMap(world), [world])
  const node = map.nodes.find(({ id }) => id === selected)
  const asks = node?.kind === 'user' || node?.kind === 'role'
  const reached = useMemo(
    () => (asks && selected !== null ? effectiveAccess(world, selected) : NOTHING),
    [asks, selected, world],
  )
  const draw = useCallback(
    (source: string, target: string): void => {
      const [from, to] = [source, target].map((id) => map.nodes.find((one) => one.id === id))
      const made = from && to && drawn(from, to)
      setNote(made ? null : 'These two cannot be connected.')
      if (made) store.getState().callAll([made.call(store.getState().world)])
    },
    [map, store],
  )
  const remove = useCallback(
    (id: string): void => {
      const edge = map.edges.find((one) => one.id === id)
      const [from, to] = [edge?.source, edge?.target].map((end) => map.nodes.find((one) => one.id === end))
      const made = edge && from && to && removed(store.getState().world, edge, from, to)
      setNote(null)
      if (made) store.getState().callAll([made])
    },
    [map, store],
  )
  return (
    <div className="min-h-0 flex-1 overflow-y-auto" data-scroll>
      <div className="grid grid-cols-1 gap-3 p-4">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="flex-1 text-lg font-bold">Map</h2>
          <Button scale="small" onClick={() => setList(!list)}>
            {list ? 'See the map as a picture' : 'See the map as a list'}
          </Button>
        </div>
        <p className="text-sm text-ink-2">
          Select a user or role to see what it may do. Draw a line from its right edge, or use the buttons below, to
          attach a policy, join a group or let somebody become a role.
        </p>
        <Done />
        {note !== null && <Notice kind="note">{note}</Notice>}
        {map.nodes.length === 0 ? (
          <p className="rounded-md border border-dashed border-line p-3 text-sm text-ink-2">The account is empty.</p>
        ) : list ? (
          <MapList map={map} selected={selected} onSelect={setSelected} />
        ) : (
          <MapPicture
            map={map}
            selected={selected}
            reached={reached}
            onSelect={setSelected}
            onDraw={draw}
            onRemove={remove}
          />
        )}
        {node && <NodeDetails key={node.id} map={map} node={node} reached={reached} onDraw={draw} onRemove={remove} />}
      </div>
    </div>
  )
}

const heading: Record<NodeKind, string> = {
  outside: 'Outside of the account',
  user: 'Users',
  group: 'Groups',
  role: 'Roles',
  policy: 'Policies',
  resource: 'Resources',
}

/** The same nodes as text, by kind. */
function MapList({
  map,
  selected,
  onSelect,
}: {
  map: AccountMap
  selected: string | null
  onSelect: (id: string) => void
}) {
  const kinds = [...new Set(map.nodes.map(({ kind }) => kind))]
  return kinds.map((kind) => (
    <section key={kind} aria-label={heading[kind]}>
      <h3 className="text-sm font-semibold">{heading[kind]}</h3>
      <ul className="flex flex-wrap gap-1.5 py-1">
        {map.nodes
          .filter((node) => node.kind === kind)
          .map((node) => (
            <li key={node.id}>
              <Button
                scale="small"
                aria-pressed={node.id === selected}
                className={node.id === selected ? 'ring-2 ring-accent' : ''}
                onClick={() => onSelect(node.id)}
              >
                {node.name}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  ))
}
