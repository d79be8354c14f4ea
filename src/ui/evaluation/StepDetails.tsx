import type { Evaluation } from '#account'
import type { StepId } from '#engine'
import { statusWord, stepHelp, stepTitle } from '../words.ts'
import { StatementMatch } from './StatementMatch.tsx'

/** One step of the evaluation: what it looks for, and every statement it has looked at. */
export function StepDetails({ evaluation, id }: { evaluation: Evaluation; id: StepId }) {
  const step = evaluation.result.steps.find((one) => one.id === id)
  if (!step) return null
  return (
    <section aria-label={`Details: ${stepTitle[id]}`} className="grid gap-2 rounded-lg border border-line p-3 text-sm">
      <h3 className="font-semibold">
        {stepTitle[id]} <span className="font-normal text-ink-2">{statusWord[step.status]}</span>
      </h3>
      <p className="text-ink-2">{stepHelp[id]}</p>
      <StepStatements evaluation={evaluation} id={id} />
    </section>
  )
}

export function StepStatements({ evaluation, id }: { evaluation: Evaluation; id: StepId }) {
  const step = evaluation.result.steps.find((one) => one.id === id)
  if (!step || id === 'precheck' || id === 'result') return null
  if (step.statements.length === 0) return <p className="text-ink-2">No statements here.</p>
  return (
    <ul className="grid gap-2">
      {step.statements.map((trace) => (
        <StatementMatch key={`${trace.policyId} ${trace.index}`} trace={trace} evaluation={evaluation} />
      ))}
    </ul>
  )
}
