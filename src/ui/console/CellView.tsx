import { isValidElement } from 'react'
import { Breakable } from '../parts/Breakable.tsx'
import type { Cell } from './section.tsx'

export function CellView({ of }: { of: Cell }) {
  if (of === null || of === undefined || of === '') return <span className="text-ink-3">–</span>
  if (of === true) return 'Yes'
  if (of === false) return 'No'
  if (typeof of === 'number') return of.toLocaleString('en')
  if (typeof of !== 'string' || isValidElement(of)) return of
  return /^arn:|^[A-Z]{4}[A-Z\d]{8,}$|^\w+-[\da-f]{8,}$/.test(of) ? (
    <code className="font-mono text-xs wrap-break-word">
      <Breakable of={of} />
    </code>
  ) : (
    <span className="wrap-break-word">
      <Breakable of={of} />
    </span>
  )
}
