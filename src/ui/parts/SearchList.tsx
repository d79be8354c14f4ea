import { Check, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

export interface SearchGroup {
  readonly title: string
  readonly options: readonly SearchOption[]
}
export interface SearchOption {
  readonly id: string
  readonly name: string
  readonly about: string
}

/**
 * A search, and below it what was found, by kind. Arrows move, Enter chooses; the focus stays in the search. Whoever
 * uses it decides what fits: `found` is shown as it comes.
 */
export function SearchList({
  label,
  listLabel,
  sought,
  onSought,
  found,
  current,
  onChoose,
  empty,
}: {
  label: string
  listLabel: string
  sought: string
  onSought: (sought: string) => void
  found: readonly SearchGroup[]
  current?: string // what is chosen already
  onChoose: (id: string) => void
  empty: string
}) {
  const [marked, setMarked] = useState(current)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const ids = found.flatMap(({ options }) => options.map((option) => option.id))
  const at = Math.max(ids.indexOf(marked ?? ''), 0)
  const active = ids[at]
  useEffect(() => {
    list.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key]
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    const next = to === undefined ? active : ids[(to + ids.length) % ids.length]
    if (next === undefined) return
    if (to === undefined) onChoose(next)
    else setMarked(next)
  }
  return (
    <>
      <div className="flex items-center gap-2 rounded-md border border-edge px-2">
        <Search size={16} aria-hidden className="shrink-0 text-ink-3" />
        <input
          type="search"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
          autoComplete="off"
          value={sought}
          placeholder={label}
          onChange={(event) => {
            onSought(event.target.value)
            setMarked(undefined)
          }}
          onKeyDown={onKeyDown}
          className="min-h-8 w-full min-w-0 bg-transparent text-sm pointer-coarse:min-h-11"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={listLabel}
        tabIndex={-1}
        className="max-h-96 overflow-y-auto"
      >
        {found.map(({ title, options }) => (
          <div key={title} role="group" aria-label={title}>
            <p aria-hidden className="px-2 pt-2 pb-0.5 text-xs font-semibold text-ink-3">
              {title}
            </p>
            {options.map(({ id: ref, name, about }) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are handled by the search above
              <div
                key={ref}
                id={`${id}-${ref}`}
                role="option"
                tabIndex={-1}
                aria-selected={ref === (current ?? active)}
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
                {ref === current && <Check size={16} aria-hidden className="text-accent" />}
              </div>
            ))}
          </div>
        ))}
      </div>
      {ids.length === 0 && (
        <p role="status" className="p-2 text-sm text-ink-2">
          {empty}
        </p>
      )}
    </>
  )
}
