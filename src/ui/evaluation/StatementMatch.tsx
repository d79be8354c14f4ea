import { Check, X } from 'lucide-react'
import type { Evaluation } from '#account'
import type { StatementTrace } from '#engine'
import { type Element, elementsOf } from './elements.ts'
import { policyById } from './reason.ts'
import { StatementLink } from './StatementLink.tsx'

/** How one statement met the request, element by element. */
export function StatementMatch({ trace, evaluation }: { trace: StatementTrace; evaluation: Evaluation }) {
  const policy = policyById(evaluation.policies, trace.policyId)
  return (
    <li className={`rounded-md border p-2 text-xs ${trace.applies ? 'border-edge' : 'border-line'}`}>
      <p className="text-sm">
        <strong className={trace.effect === 'Deny' ? 'text-deny' : 'text-allow'}>{trace.effect}</strong>{' '}
        <StatementLink at={trace} />
        <span className="text-ink-2">
          {policy && ` in ${policy.name}`}
          {trace.level && ` at ${trace.level}`}
          {trace.applies ? ': matches' : ': does not match'}
        </span>
      </p>
      <ul className="mt-1 grid gap-0.5">
        {elementsOf(trace, evaluation.request).map((element) => (
          <Line key={element.id} element={element} />
        ))}
      </ul>
    </li>
  )
}

function Line({ element: { name, holds, code, text } }: { element: Element }) {
  const Icon = holds ? Check : X
  return (
    <li className="flex gap-1.5 text-ink-2">
      <Icon size={14} className={`mt-px shrink-0 ${holds ? 'text-allow' : 'text-ink-3'}`} aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        {name}: <span className="sr-only">{holds ? 'matches, ' : 'does not match, '}</span>
        {code !== undefined && <code className="font-mono text-ink">{code}</code>} {text}
      </span>
    </li>
  )
}
