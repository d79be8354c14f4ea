import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evaluation } from '#account'
import type { ConditionTrace, StatementTrace } from '#engine'
import { because, principalReason, resourceReason, shortResource } from '../words.ts'
import { policyById } from './reason.ts'
import { StatementLink } from './StatementLink.tsx'

/** How one statement met the request, element by element. */
export function StatementMatch({ trace, evaluation }: { trace: StatementTrace; evaluation: Evaluation }) {
  const { action, resource } = evaluation.request
  const policy = policyById(evaluation.policies, trace.policyId)
  return (
    <li className={`rounded-md border p-2 text-xs ${trace.applies ? 'border-edge' : 'border-line'}`}>
      <p className="text-sm">
        <strong className={trace.effect === 'Deny' ? 'text-deny' : 'text-allow'}>{trace.effect}</strong>{' '}
        <StatementLink trace={trace} />
        {policy && <span className="text-ink-2"> in {policy.name}</span>}
        <span className="text-ink-2">{trace.applies ? ': matches' : ': does not match'}</span>
      </p>
      <ul className="mt-1 grid gap-0.5">
        {trace.principal && (
          <Line holds={trace.principal.matched} what="Principal" pattern={trace.principal.by}>
            {trace.principal.reason && principalReason[trace.principal.reason]}
          </Line>
        )}
        <Line holds={trace.action.matched} what="Action" pattern={trace.action.by}>
          no pattern covers {action}
        </Line>
        <Line holds={trace.resource.matched} what="Resource" pattern={trace.resource.by}>
          {trace.resource.reason ? resourceReason[trace.resource.reason] : `${shortResource(resource)} is not covered`}
        </Line>
        {trace.conditions.map((condition) => (
          <Line key={condition.pointer} holds={condition.matched} what="Condition">
            {conditionText(condition)}
          </Line>
        ))}
      </ul>
    </li>
  )
}

/** One element: the pattern that matched, or else what kept it from matching. */
function Line({
  holds,
  what,
  pattern,
  children,
}: {
  holds: boolean
  what: string
  pattern?: string | undefined
  children: ReactNode
}) {
  const Icon = holds ? Check : X
  return (
    <li className="flex gap-1.5 text-ink-2">
      <Icon size={14} className={`mt-px shrink-0 ${holds ? 'text-allow' : 'text-ink-3'}`} aria-hidden />
      <span className="wrap-anywhere">
        {what}: <span className="sr-only">{holds ? 'matches, ' : 'does not match, '}</span>
        {pattern === undefined ? children : <code className="font-mono text-ink">{shortResource(pattern)}</code>}
      </span>
    </li>
  )
}

function conditionText({
  operator,
  key,
  set,
  ifExists,
  policyValues,
  requestValues,
  because: why,
}: ConditionTrace): string {
  const name = `${set ? `${set}:` : ''}${operator}${ifExists ? 'IfExists' : ''}`
  const has = requestValues === null ? because[why] : `the request has ${requestValues.join(', ')}`
  return `${name} ${key} ${policyValues.map((value) => value.resolved ?? value.raw).join(', ')} (${has})`
}
