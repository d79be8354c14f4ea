import { isValidElement } from 'react'
import type { Cell } from './section.tsx'

export function CellView({ of }: { of: Cell }) {
  if (of === null || of === undefined || of === '') return <span className="text-ink-3">–</span>
  if (of === true) return 'Yes'
  if (of === false) return 'No'
  if (typeof of === 'number') return of.toLocaleString('en')
  if (typeof of !== 'string' || isValidElement(of)) return of
  // Text that breaks anywhere would be squeezed to a letter's width by the columns beside it.
  const width = of.length > 12 ? 'inline-block min-w-28 wrap-anywhere' : 'wrap-anywhere'
  return /^arn:|^[A-Z]{4}[A-Z\d]{8,}$|^\w+-[\da-f]{8,}$/.test(of) ? (
    <code className={`font-mono text-xs ${width}`}>{of}</code>
  ) : (
    <span className={width}>{of}</span>
  )
}
