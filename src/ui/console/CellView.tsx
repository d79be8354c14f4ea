import { isValidElement } from 'react'
import { Breakable } from '../parts/Breakable.tsx'
import type { Cell } from './section.tsx'

const ARN = /^arn:/
const ID = /^[A-Z]{4}[A-Z\d]{8,}$|^\w+-[\da-f]{8,}$/

export function CellView({ of }: { of: Cell }) {
  if (of === null || of === undefined || of === '') return <span className="text-ink-3">–</span>
  if (of === true) return 'Yes'
  if (of === false) return 'No'
  if (typeof of === 'number') return of.toLocaleString('en')
  if (typeof of !== 'string' || isValidElement(of)) return of
  // Short ones and ids are one word.
  const breaks = of.length > 12 && !ID.test(of) ? 'wrap-break-word' : 'whitespace-nowrap'
  return ARN.test(of) || ID.test(of) ? (
    <code className={`font-mono text-xs ${breaks}`}>
      <Breakable of={of} />
    </code>
  ) : (
    <span className={breaks}>
      <Breakable of={of} />
    </span>
  )
}
