import { CircleCheck } from 'lucide-react'
import type { LintFinding } from '#engine'
import { lineAt } from '../editor/lines.ts'
import type { Lint, Linter } from '../editor/lint/linter.ts'
import { perToken } from '../editor/lint/perToken.ts'
import { Button } from '../parts/Button.tsx'
import { checkOf, countWords, type FindingGroup, groupsOf } from './findingGroups.ts'
import { severityLook } from './severity.ts'

/** What the checks find in the policy: how grave, where, why it matters, and what mends it. */
export function FindingsPanel({
  lint,
  linter,
  problem,
  saved,
  onGo,
}: {
  lint: Lint
  linter: Pick<Linter, 'applyFix' | 'applyAllSafe'>
  problem: string | null // why the account would refuse the text, where no finding says so
  saved: boolean
  onGo: (finding: LintFinding) => void
}) {
  const findings = perToken(lint.findings)
  const safe = findings.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe)).length
  const refused = findings.some(({ severity }) => severity === 'error') ? null : problem
  return (
    <section aria-label="Findings" className="grid gap-2 px-3 py-2 text-sm">
      {lint.status === 'failed' && <p className="text-deny">The checks could not run. Change the text to try again.</p>}
      {lint.status !== 'failed' && lint.forText !== '' && findings.length === 0 && refused === null && (
        <p className="flex items-center gap-2 text-ink-2">
          <CircleCheck size={16} className="shrink-0 text-allow" aria-hidden />
          {saved
            ? 'Nothing found. This is how the account has it.'
            : 'Nothing found. Not saved yet: the evaluation shows what it would do.'}
        </p>
      )}
      {refused !== null && (
        <p className="wrap-anywhere">
          <strong className="text-deny">AWS would refuse this:</strong> {refused}
        </p>
      )}
      {findings.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <p className="font-semibold">{countWords(findings)}</p>
          <span className="text-xs text-ink-2">F8 goes to the next one.</span>
          <span className="flex-1" />
          {safe > 1 && (
            <Button
              scale="small"
              title="Only what changes no decision: order, spelling, what stands twice"
              onClick={() => void linter.applyAllSafe()}
            >
              Fix all safe ({safe})
            </Button>
          )}
        </div>
      )}
      <ul className="grid gap-2">
        {groupsOf(findings).map((group) => (
          <GroupItem key={group.code} group={group} text={lint.forText} linter={linter} onGo={onGo} />
        ))}
      </ul>
    </section>
  )
}

interface Shown {
  readonly text: string
  readonly linter: Pick<Linter, 'applyFix'>
  readonly onGo: (finding: LintFinding) => void
}

/** Of many of one code the first is shown; the others on demand. */
function GroupItem({ group: { code, findings }, ...shown }: Shown & { group: FindingGroup }) {
  const [first, ...others] = findings
  if (!first) return null
  const { word, means, icon: Icon, text: look } = severityLook[first.severity]
  const { title, why, source } = checkOf(code)
  return (
    <li className="grid gap-1 border-l-2 border-line pl-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={`inline-flex items-center gap-1 font-semibold ${look}`}>
          <Icon size={16} aria-hidden />
          {word}
        </span>
        <span className="font-semibold">{title}</span>
        <span className="text-xs text-ink-3">{means}</span>
      </p>
      <FindingLine finding={first} {...shown} />
      {others.length > 0 && (
        <details>
          <summary className="min-h-6 text-xs text-ink-2 pointer-coarse:min-h-11">
            {findings.length} × <code>{code}</code>: show the other {others.length}
          </summary>
          <ul className="grid gap-1 pt-1">
            {others.map((finding) => (
              <li key={`${finding.offset} ${finding.message}`}>
                <FindingLine finding={finding} {...shown} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="text-xs text-ink-2">
        {why} <code className="wrap-anywhere">{code}</code>{' '}
        <a href={source} target="_blank" rel="noreferrer" className="text-accent underline">
          AWS about it<span className="sr-only"> ({code}, opens a new tab)</span>
        </a>
      </p>
    </li>
  )
}

function FindingLine({ finding, text, linter, onGo }: Shown & { finding: LintFinding }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <button
        type="button"
        className="min-h-6 font-semibold underline pointer-coarse:min-h-11"
        onClick={() => onGo(finding)}
      >
        Line {lineAt(text, finding.offset)}
      </button>
      <span className="min-w-0 wrap-anywhere">{finding.message}</span>
      {finding.fixes.map((fix) => (
        <Button
          key={fix.title}
          scale="small"
          aria-label={`${fix.title}, line ${lineAt(text, finding.offset)}`}
          onClick={() => linter.applyFix(finding, fix)}
        >
          {fix.title}
        </Button>
      ))}
    </div>
  )
}
