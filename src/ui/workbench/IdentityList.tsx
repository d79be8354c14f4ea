import { Check, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useSimulation } from '../simulation.ts'
import { whoThereIs } from '../who.ts'

/** Everybody there is to be, by kind, with a search. Arrows move, Enter chooses; the focus stays in the search. */
export function IdentityList({ onChoose }: { onChoose: (ref: string) => void }) {
  const world = useSimulation((s) => s.world)
  const identity = useSimulation((s) => s.identity)
  const [sought, setSought] = useState('')
  const [marked, setMarked] = useState(identity)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const groups = useMemo(() => whoThereIs(world), [world])
  const found = groups
    .map(({ title, people }) => ({
      title,
      people: people.filter(({ name, about }) =>
        `${name} ${about} ${title}`.toLowerCase().includes(sought.toLowerCase().trim()),
      ),
    }))
    .filter(({ people }) => people.length > 0)
  const refs = found.flatMap(({ people }) => people.map(({ ref }) => ref))
  const at = refs.indexOf(marked)
  const active = refs[Math.max(at, 0)]
  useEffect(() => {
    list.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: refs.length - 1 }[event.key]
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    const next = to === undefined ? active : refs[(to + refs.length) % refs.length]
    if (next === undefined) return
    if (to === undefined) onChoose(next)
    else setMarked(next)
  }
  return (
    <>
      <div className="flex items-center gap-2 rounded-md border border-edge px-2">
        <Search size={16} aria-hidden className="text-ink-3" />
        <input
          type="search"
          role="combobox"
          aria-label="Search for somebody"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
          autoComplete="off"
          value={sought}
          placeholder="Search for somebody"
          onChange={(event) => setSought(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-8 w-full min-w-0 bg-transparent text-sm pointer-coarse:min-h-11"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Who there is to be"
        tabIndex={-1}
        className="max-h-96 overflow-y-auto"
      >
        {found.map(({ title, people }) => (
          <div key={title} role="group" aria-label={title}>
            <p aria-hidden className="px-2 pt-2 pb-0.5 text-xs font-semibold text-ink-3">
              {title}
            </p>
            {people.map(({ ref, name, about }) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are handled by the search above
              <div
                key={ref}
                id={`${id}-${ref}`}
                role="option"
                tabIndex={-1}
                aria-selected={ref === identity}
                data-ref={ref}
                data-marked={ref === active ? '' : undefined}
                onClick={() => onChoose(ref)}
                onPointerMove={() => setMarked(ref)}
                className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-marked:bg-accent-soft pointer-coarse:min-h-11"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate text-sm">{name}</span>
                  <span className="block truncate text-xs text-ink-2">{about}</span>
                </span>
                {ref === identity && <Check size={16} aria-hidden className="text-accent" />}
              </div>
            ))}
          </div>
        ))}
        {refs.length === 0 && <p className="p-2 text-sm text-ink-2">Nobody fits the search.</p>}
      </div>
    </>
  )
}
