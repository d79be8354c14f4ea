import type { Evaluation } from '#account'
import { parts } from './reason.ts'
import { StatementLink } from './StatementLink.tsx'
import { warning } from '../words.ts'

/** What in the policies does not do what its author may think, each with the statement it is about. */
export function Warnings({ evaluation }: { evaluation: Evaluation }) {
  const { warnings } = evaluation.result
  if (warnings.length === 0) return null
  return (
    <ul aria-label="Worth knowing" className="mt-2 grid gap-1 border-t border-line pt-2 text-xs text-ink-2">
      {warnings.map(({ code, policyId, pointer }) => {
        const { policy, statement } = parts(evaluation, policyId, pointer)
        return (
          <li key={`${code} ${policyId} ${pointer}`}>
            {policy && statement && (
              <>
                <StatementLink trace={statement} /> in {policy.name}:{' '}
              </>
            )}
            {warning[code]}
          </li>
        )
      })}
    </ul>
  )
}
