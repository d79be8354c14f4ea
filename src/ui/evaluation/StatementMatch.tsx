import { Check, X } from 'lucide-react'
import type { Evaluation } from '#account'
import type { StatementTrace } from '#engine'
import { type ElementLine, elementLines } from './matchText.ts'
import { policyById } from './reason.ts'
import { StatementLink } from './StatementLink.tsx'

/** How one statement met the request, element by element. */
export function StatementMatch({ trace, evaluation }: { trace: StatementTrace; evaluation: Evaluation }) {
  const policy = policyById(evaluation.policies, trace.policyId)
  return (
    <li className={`rounded-md border p-2 text-xs ${trace.applies ? 'border-edge' : 'border-line'}`}>
      <p className="text-sm">
        <strong className={trace.effect === 'Deny' ? 'text-deny' : 'text-allow'}>{trace.effect}</strong>{' '}
        <StatementLink trace={trace} />
        {policy && <span className="text-ink-2"> in {policy.name}</span>}
        {trace.level && <span className="text-ink-2">, at {trace.level}</span>}
        <span className="text-ink-2">{trace.applies ? ': matches' : ': does not match'}</span>
      </p>
      <ul className="mt-1 grid gap-0.5">
        {elementLines(trace, evaluation.request).map((line, index) => (
          // The lines of one trace never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <Line key={index} {...line} />
        ))}
      </ul>
    </li>
  )
}

function Line({ what, holds, pattern, text }: ElementLine) {
  const Icon = holds ? Check : X
  return (
    <li className="flex gap-1.5 text-ink-2">
      <Icon size={14} className={`mt-px shrink-0 ${holds ? 'text-allow' : 'text-ink-3'}`} aria-hidden />
      <span className="wrap-anywhere">
        {what}: <span className="sr-only">{holds ? 'matches, ' : 'does not match, '}</span>
        {pattern !== undefined && <code className="font-mono text-ink">{pattern}</code>}
        {pattern !== undefined && text !== undefined && '; '}
        {text}
      </span>
    </li>
  )
}
