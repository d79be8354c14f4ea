import type { ReactNode } from 'react'

const look = {
  plain: 'border-line text-ink-2',
  allow: 'border-allow text-allow',
  deny: 'border-deny text-deny',
  implicit: 'border-implicit border-dashed text-implicit',
  root: 'border-root text-root font-semibold',
}

export function Chip({
  kind = 'plain',
  children,
  title,
}: {
  kind?: keyof typeof look
  children: ReactNode
  title?: string
}) {
  return (
    <span
      title={title}
      className={`inline-flex max-w-full items-center gap-1 rounded-full border bg-surface px-2.5 py-0.5 text-xs whitespace-nowrap ${look[kind]}`}
    >
      {children}
    </span>
  )
}
