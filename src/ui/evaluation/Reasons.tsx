import type { Evaluation } from '#account'
import { type Reason, why } from '#engine'
import { reason as sentenceOf } from '../words/why.ts'
import { policyById } from './reason.ts'
import { StatementLink } from './StatementLink.tsx'

/** Why it was decided so: what decided first, then what nearly decided otherwise. */
export function Reasons({ evaluation }: { evaluation: Evaluation }) {
  return (
    <ol aria-label="Reasons" className="grid list-decimal gap-1 pl-5 text-sm">
      {why(evaluation.result).map((reason, index) => (
        <li key={index} className="wrap-anywhere">
          <ReasonLine reason={reason} evaluation={evaluation} />
        </li>
      ))}
    </ol>
  )
}

function ReasonLine({ reason: { code, args, at }, evaluation }: { reason: Reason; evaluation: Evaluation }) {
  if (!at) return sentenceOf[code](args)
  const policy = policyById(evaluation.policies, at.policyId)
  return (
    <>
      <StatementLink at={at} />
      {policy && ` in ${policy.name}`} {sentenceOf[code](args)}
    </>
  )
}
