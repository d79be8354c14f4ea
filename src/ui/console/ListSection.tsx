import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { InputOf, OperationName } from '#account'
import { Button } from '../parts/Button.tsx'
import { Table } from '../parts/Table.tsx'
import { usePlace } from '../workbench/place.ts'
import { actionsOf } from './action.ts'
import { CellView } from './CellView.tsx'
import { ActionButtons } from './PageFrame.tsx'
import type { Cell, ListSpec } from './section.tsx'
import { Shown } from './Shown.tsx'
import { useList } from './useList.ts'
import { pointOf, singular } from './words.ts'

/** A table with search and sorting; more of it on demand. */
export function ListSection<N extends OperationName, Row>({ spec, name }: { spec: ListSpec<N, Row>; name: string }) {
  const { title, operation, input, key, to, columns, empty, about } = spec
  const actions = actionsOf(spec.actions)
  const { pathOf } = usePlace()
  // Most lists ask for nothing.
  const { answer, rows, more } = useList(operation, input?.(name) ?? ({} as InputOf<N>), (output) =>
    spec.rows(output, name),
  )
  const [sought, setSought] = useState('')
  const [sort, setSort] = useState<{ column: number; down: boolean } | null>(null)
  const id = useId()
  const heads = [singular(title), ...Object.keys(columns)]
  const cells = rows.map((row) => ({
    row,
    cells: [key(row), ...Object.values(columns).map((cell) => cell(row))] as Cell[],
  }))
  const found = cells.filter((one) =>
    one.cells.some((cell) => textOf(cell).toLowerCase().includes(sought.toLowerCase())),
  )
  const sorted = sort
    ? found.toSorted((a, b) => compare(a.cells[sort.column], b.cells[sort.column]) * (sort.down ? -1 : 1))
    : found
  return (
    <section aria-label={title} className="grid gap-2">
      {about && <p className="text-sm text-ink-2">{about}</p>}
      <Shown answer={answer} what={title.toLowerCase()}>
        {() => (
          <>
            <div className="flex flex-wrap items-center gap-2">
              {rows.length > 3 && (
                <div className="flex min-w-40 flex-1 items-center gap-2 rounded-md border border-edge px-2">
                  <Search size={16} aria-hidden className="text-ink-3" />
                  <label htmlFor={id} className="sr-only">
                    Search in {title.toLowerCase()}
                  </label>
                  <input
                    id={id}
                    type="search"
                    value={sought}
                    placeholder={`Search in ${title.toLowerCase()}`}
                    onChange={(event) => setSought(event.target.value)}
                    className="min-h-8 w-full min-w-0 bg-transparent text-sm pointer-coarse:min-h-11"
                  />
                </div>
              )}
              <ActionButtons actions={actionsOf(spec.create)} subject={name} named={name} primary />
            </div>
            <Table
              label={title}
              head={actions.length > 0 ? [...heads, ''] : heads}
              sort={sort}
              onSort={(column) => setSort({ column, down: sort?.column === column && !sort.down })}
              rows={sorted.map(({ row, cells: [first, ...rest] }) => {
                const place = to?.(row)
                return [
                  place === undefined ? (
                    <CellView key="key" of={first} />
                  ) : (
                    <Link
                      key="key"
                      href={pathOf(`console/${place}`)}
                      data-point={pointOf(place)}
                      className="font-semibold text-accent underline"
                    >
                      <CellView of={first} />
                    </Link>
                  ),
                  ...rest.map((cell, at) => <CellView key={at} of={cell} />),
                  ...(actions.length > 0
                    ? [
                        <div key="actions" className="flex flex-wrap justify-end gap-1">
                          <ActionButtons actions={actions} subject={row} named={key(row)} />
                        </div>,
                      ]
                    : []),
                ]
              })}
              empty={rows.length > 0 ? 'Nothing fits the search.' : empty}
            />
            {more && (
              <div>
                <Button onClick={more}>Load more</Button>
              </div>
            )}
          </>
        )}
      </Shown>
    </section>
  )
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : cell === true ? 'yes' : ''
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return textOf(a).localeCompare(textOf(b), 'en', { numeric: true })
}
