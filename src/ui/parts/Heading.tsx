import type { ReactNode } from 'react'

export function PageHeading({ kind, name, children }: { kind: string; name: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-40 flex-1">
        <p className="text-xs text-ink-3">{kind}</p>
        <h2 className="text-lg font-bold wrap-anywhere">{name}</h2>
      </div>
      {children}
    </div>
  )
}
