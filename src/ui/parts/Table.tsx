import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'

/**
 * A table. The first cell of a row is its header; a column without a name holds actions. With `onSort`, the names of the
 * columns sort it. Wider than its place: it scrolls inside itself.
 */
export function Table({
  label,
  head,
  rows,
  sort,
  onSort,
  empty,
}: {
  label: string
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  sort?: { readonly column: number; readonly down: boolean } | null
  onSort?: (column: number) => void
  empty: string
}) {
  return rows.length === 0 ? (
    <p className="rounded-md border border-dashed border-line p-3 text-sm text-ink-2">{empty}</p>
  ) : (
    // Relative: what is only for screen readers must not stand outside of what is scrolled.
    <div className="sideways relative rounded-md border border-line">
      <table aria-label={label} className="w-full text-left text-sm">
        <thead>
          <tr className="bg-sunken text-xs text-ink-2">
            {head.map((cell, column) => {
              const sorted = sort?.column === column ? (sort.down ? 'descending' : 'ascending') : undefined
              return (
                <th key={cell} scope="col" aria-sort={sorted} className="px-3 py-1 font-semibold whitespace-nowrap">
                  {cell === '' ? (
                    <span className="sr-only">Actions</span>
                  ) : !onSort ? (
                    cell
                  ) : (
                    <button
                      type="button"
                      onClick={() => onSort(column)}
                      className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
                    >
                      {cell}
                      {sorted === 'ascending' && <ArrowUp size={12} aria-hidden />}
                      {sorted === 'descending' && <ArrowDown size={12} aria-hidden />}
                    </button>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-t border-line">
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className="px-3 py-2 font-normal wrap-anywhere">
                    {cell}
                  </th>
                ) : (
                  <td key={column} className="px-3 py-2">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
