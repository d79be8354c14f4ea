import type { Policy } from '#engine'
import { Notice } from '../parts/Notice.tsx'
import { decisionWord, policyTypeWord } from '../words.ts'
import type { Shown } from './live.ts'
import { lookOf, statusIcon, statusLook } from './look.ts'
import { StatementLink } from './StatementLink.tsx'
import { reasonOf } from './reason.ts'

/** The verdict in one sentence, with the statement that made it. */
export function VerdictCard({
  shown,
  folded,
  sent,
}: {
  shown: Shown
  folded: 'decision' | 'why' | null
  sent: boolean
}) {
  const { evaluation, error } = shown
  if (!evaluation)
    return error ? (
      <Notice kind="bad">
        <strong>{error.code}</strong>
        <p>{error.message}</p>
      </Notice>
    ) : (
      <Notice kind="good">
        <strong>No permission needed.</strong> Whoever is signed in may ask this.
      </Notice>
    )
  const { result } = evaluation
  const closed = folded === 'decision' || (folded === 'why' && !sent)
  const look = closed ? 'unknown' : lookOf[result.decision]
  const Icon = statusIcon[look]
  const reason = reasonOf(evaluation)
  return (
    <section
      aria-label="Verdict"
      data-decision={closed ? 'folded' : result.decision}
      className={`flex gap-3 rounded-lg border p-3 ${statusLook[look].box}`}
    >
      <Icon size={20} className={`mt-0.5 shrink-0 ${statusLook[look].text}`} aria-hidden />
      <div className="min-w-0">
        {folded === 'decision' ? (
          <>
            <p className="font-semibold">What do you expect?</p>
            <p className="text-sm text-ink-2">Answer the question in the lesson, then the decision is shown.</p>
          </>
        ) : closed ? (
          <>
            <p className="font-semibold">What will AWS answer?</p>
            <p className="text-sm text-ink-2">Send the request and see.</p>
          </>
        ) : folded === 'why' ? (
          <>
            <p className={`font-semibold ${statusLook[look].text}`}>
              {result.decision === 'Allow' ? 'Allowed' : 'Denied'}
            </p>
            <p className="text-sm text-ink-2">Why? The lesson asks you first. The picture fills in with your answer.</p>
          </>
        ) : (
          <>
            <p>
              <strong className={statusLook[look].text}>{decisionWord[result.decision]}</strong>
              {reason.statement && (
                <>
                  {' by '}
                  <StatementLink trace={reason.statement} />
                  {reason.policy && ` in ${reason.policy.name}`}
                </>
              )}
            </p>
            <p className="text-sm text-ink-2">
              {reason.sentence}
              {reason.policy && ` ${whence(reason.policy, reason.who)}`}
            </p>
            {shown.of > 1 && (
              <p className="text-xs text-ink-2">
                This call needs {shown.of} permissions. Shown: {evaluation.permission.action}, number {shown.at + 1}.
              </p>
            )}
          </>
        )}
      </div>
    </section>
  )
}

function whence(policy: Policy, who: string): string {
  const group = /^group\/(.+)$/.exec(policy.attachedTo ?? '')?.[1]
  return group === undefined ? `It is ${policyTypeWord[policy.type]}.` : `It reaches ${who} through the group ${group}.`
}
