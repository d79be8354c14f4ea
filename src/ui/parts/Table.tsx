import type { ReactNode } from 'react'

/** A plain table. The first cell of a row is its header. Wider than its place: it scrolls inside itself. */
export function Table({
  label,
  head,
  rows,
  empty,
}: {
  label: string
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  empty: string
}) {
  if (rows.length === 0)
    return <p className="rounded-md border border-dashed border-line p-3 text-sm text-ink-2">{empty}</p>
  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <table aria-label={label} className="w-full text-left text-sm">
        <thead>
          <tr className="bg-sunken">
            {head.map((cell, index) => (
              <th
                key={cell || index}
                scope="col"
                className="px-3 py-1.5 text-xs font-semibold whitespace-nowrap text-ink-2"
              >
                {cell || <span className="sr-only">Actions</span>}
              </th>
            ))}
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
