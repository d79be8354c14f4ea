import type { Evaluation } from '#account'
import type { StepId } from '#engine'
import { noteOf, statusIn } from '../flowchart/toFlow.ts'
import { statusWord, stepHelp, stepTitle } from '../words.ts'
import { Levels } from './Levels.tsx'
import { StatementMatch } from './StatementMatch.tsx'

/** One step of the evaluation: what it looks for, and every statement it has looked at. */
export function StepDetails({ evaluation, id }: { evaluation: Evaluation; id: StepId }) {
  const step = evaluation.result.steps.find((one) => one.id === id)
  if (!step) return null
  return (
    <section aria-label={`Details: ${stepTitle[id]}`} className="grid gap-2 rounded-lg border border-line p-3 text-sm">
      <h3 className="font-semibold">
        {stepTitle[id]} <span className="font-normal text-ink-2">{statusWord[statusIn(evaluation.result, step)]}</span>
      </h3>
      <p>{id === 'result' ? resultLine(evaluation) : noteOf(step)}</p>
      <p className="text-ink-2">{stepHelp[id]}</p>
      <StepStatements evaluation={evaluation} id={id} />
    </section>
  )
}

export function StepStatements({ evaluation, id }: { evaluation: Evaluation; id: StepId }) {
  const step = evaluation.result.steps.find((one) => one.id === id)
  if (!step || id === 'precheck' || id === 'result') return null
  return (
    <>
      {step.levels && <Levels levels={step.levels} />}
      {step.statements.length === 0 ? (
        <p className="text-ink-2">No statements here.</p>
      ) : (
        <ul className="grid gap-2">
          {step.statements.map((trace) => (
            <StatementMatch
              key={`${trace.policyId} ${trace.level ?? ''} ${trace.index}`}
              trace={trace}
              evaluation={evaluation}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function resultLine({ result }: Evaluation): string {
  return statusWord[result.decision === 'Allow' ? 'allow' : 'notReached']
}
