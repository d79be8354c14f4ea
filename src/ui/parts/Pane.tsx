import type { ReactNode } from 'react'

/** One of the places of the workbench that never move. `area` is what keys and links find it by. */
export function Pane({
  id,
  label,
  area,
  children,
  className = '',
}: {
  id: string
  label: string
  area: string
  children: ReactNode
  className?: string
}) {
  return (
    <section
      data-pane={id}
      aria-label={label}
      data-area={area}
      tabIndex={-1}
      className={`flex h-full min-h-0 min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface -outline-offset-2 ${className}`}
    >
      {children}
    </section>
  )
}

export function PaneBar({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-2 border-b border-line px-3.5 py-1.5 text-sm">
      {children}
    </div>
  )
}
