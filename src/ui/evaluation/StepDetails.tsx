import type { Evaluation } from '#account'
import type { StepId, StepTrace } from '#engine'
import { asSeen, noteOf, titleOf } from '../flowchart/toFlow.ts'
import { statusWord, stepHelp, stepWord } from '../words.ts'
import { statusIcon, statusLook } from './look.ts'
import { StatementMatch } from './StatementMatch.tsx'

/** One step of the evaluation: what it looks for, what it found, and every statement it has looked at. */
export function StepDetails({ evaluation, id }: { evaluation: Evaluation; id: StepId }) {
  const found = evaluation.result.steps.find((one) => one.id === id)
  if (!found) return null
  const step = asSeen(found, evaluation.result)
  const title = titleOf(step, evaluation.request)
  return (
    <section aria-label={`Details: ${title}`} className="grid gap-2 rounded-lg border border-line p-3 text-sm">
      <h3 className="font-semibold">
        {title} <span className="font-normal text-ink-2">{stepWord(step)}</span>
      </h3>
      <p className={statusLook[step.status].text}>{noteOf(step)}</p>
      <StepBody evaluation={evaluation} step={step} />
    </section>
  )
}

/** What stands below the title and the note of a step, in the picture's details and in the list alike. */
export function StepBody({ evaluation, step }: { evaluation: Evaluation; step: StepTrace }) {
  return (
    <>
      <p className="text-ink-2">{stepHelp[step.id]}</p>
      {step.levels && <Levels levels={step.levels} />}
      {!WITHOUT_POLICIES.has(step.id) && <Statements evaluation={evaluation} step={step} />}
    </>
  )
}

const WITHOUT_POLICIES: ReadonlySet<StepId> = new Set<StepId>(['precheck', 'result', 's3bpa'])

/** The levels of an organization, from its root down to the account: each has to let the request pass. */
function Levels({ levels }: { levels: NonNullable<StepTrace['levels']> }) {
  return (
    <ul aria-label="Levels of the organization" className="grid gap-0.5 text-xs">
      {levels.map(({ name, status }) => {
        const Icon = statusIcon[status]
        return (
          <li key={name} data-level={status} className="flex gap-1.5">
            <Icon size={14} className={`mt-px shrink-0 ${statusLook[status].text}`} aria-hidden />
            <span>
              At {name}: {statusWord[status]}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Statements({ evaluation, step: { statements } }: { evaluation: Evaluation; step: StepTrace }) {
  if (statements.length === 0) return <p className="text-ink-2">No statements here.</p>
  // One policy can be attached to several levels of an organization.
  return (
    <ul className="grid gap-2">
      {statements.map((trace) => (
        <StatementMatch
          key={`${trace.policyId} ${trace.level ?? ''} ${trace.index}`}
          trace={trace}
          evaluation={evaluation}
        />
      ))}
    </ul>
  )
}
