import { TriangleAlert } from 'lucide-react'
import type { Evaluation } from '#account'
import { warning } from '../words.ts'
import { policyById, warningsOf } from './reason.ts'
import { StatementLink } from './StatementLink.tsx'

/** What in the policies does not do what its author may think, each with the way to its statement. */
export function Warnings({ evaluation }: { evaluation: Evaluation }) {
  const warnings = warningsOf(evaluation.result)
  if (warnings.length === 0) return null
  return (
    <ul aria-label="Warnings" className="mt-2 grid gap-1 rounded-md border border-line px-3 py-2 text-xs text-ink-2">
      {warnings.map((one) => (
        <li key={`${one.code} ${one.policyId} ${one.pointer}`} data-warning className="flex gap-2">
          <TriangleAlert size={14} className="mt-px shrink-0 text-implicit" aria-hidden />
          <span className="min-w-0 wrap-anywhere">
            <StatementLink at={one} /> in {policyById(evaluation.policies, one.policyId)?.name ?? 'a policy'}:{' '}
            {warning[one.code]}
          </span>
        </li>
      ))}
    </ul>
  )
}
