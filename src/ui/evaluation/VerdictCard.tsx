import type { Evaluation } from '#account'
import type { Policy } from '#engine'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { policyTypeWord, verdictWord } from '../words.ts'
import type { Shown } from './live.ts'
import { lookOf, statusIcon, statusLook } from './look.ts'
import { reasonOf } from './reason.ts'
import { StatementLink } from './StatementLink.tsx'

type Folded = 'decision' | 'unsent' | 'why'

const question: Record<Folded, readonly [title: string, text: string]> = {
  decision: ['What do you expect?', 'Answer the question in the lesson, then the decision is shown.'],
  unsent: ['What will AWS answer?', 'Send the request and see.'],
  why: ['Denied. Why?', 'The lesson asks you first. The picture fills in with your answer.'],
}

/** The verdict in one sentence, with the statement that made it; or the question while a prediction is open. */
export function VerdictCard({
  shown: { evaluation, error, of, at },
  folded,
  onSkip,
}: {
  shown: Shown
  folded: Folded | null
  onSkip: () => void
}) {
  if (error && !evaluation)
    return (
      <Notice kind="bad">
        <strong>{error.code}</strong>
        <p>{error.message}</p>
      </Notice>
    )
  if (!evaluation)
    return (
      <Notice kind="good">
        <strong>No permission needed.</strong> Whoever is signed in may ask this.
      </Notice>
    )
  const { decision } = evaluation.result
  const secret = folded === 'decision' || folded === 'unsent'
  const look = secret ? 'unknown' : lookOf[decision]
  const Icon = statusIcon[look]
  return (
    <section
      aria-label="Verdict"
      data-decision={secret ? 'folded' : decision}
      className={`flex gap-3 rounded-lg border p-3 ${statusLook[look].box}`}
    >
      <Icon size={20} className={`mt-0.5 shrink-0 ${statusLook[look].text}`} aria-hidden />
      <div className="min-w-0 flex-1">
        {folded ? (
          <Question folded={folded} allowed={decision === 'Allow'} onSkip={onSkip} />
        ) : (
          <Verdict evaluation={evaluation} />
        )}
        {!folded && of > 1 && (
          <p className="text-xs text-ink-2">
            This call needs {of} permissions. Shown: {evaluation.permission.action}, number {at + 1}.
          </p>
        )}
      </div>
    </section>
  )
}

function Question({ folded, allowed, onSkip }: { folded: Folded; allowed: boolean; onSkip: () => void }) {
  const [title, text] = question[folded]
  return (
    <>
      <p className="font-semibold">{folded === 'why' && allowed ? 'Allowed. Why?' : title}</p>
      <p className="text-sm text-ink-2">{text}</p>
      {folded !== 'unsent' && (
        <Button kind="quiet" scale="small" className="mt-1 -ml-2 underline" onClick={onSkip}>
          Show it without answering
        </Button>
      )}
    </>
  )
}

function Verdict({ evaluation }: { evaluation: Evaluation }) {
  const { by, who, sentence } = reasonOf(evaluation)
  const only = by.length === 1 ? by[0]?.policy : undefined
  return (
    <>
      <p>
        <strong className={statusLook[lookOf[evaluation.result.decision]].text}>
          {verdictWord(evaluation.result)}
        </strong>
        {by.map(({ statement, policy }, index) => (
          <span key={statement.policyId}>
            {index === 0 ? ' by ' : ' and '}
            <StatementLink at={statement} />
            {policy && ` in ${policy.name}`}
          </span>
        ))}
      </p>
      <p className="text-sm text-ink-2">
        {sentence}
        {only && ` ${whence(only, who)}`}
      </p>
    </>
  )
}

function whence(policy: Policy, who: string): string {
  const group = /^group\/(.+)$/.exec(policy.attachedTo ?? '')?.[1]
  return group === undefined ? `It is ${policyTypeWord[policy.type]}.` : `It reaches ${who} through the group ${group}.`
}
