import { type ParsedPolicy, type Statement, statementsOf, type SummaryRow } from '#engine'
import { lookOf, statusIcon, statusLook } from '../evaluation/look.ts'
import { Table } from '../parts/Table.tsx'
import { sentenceOf } from './sentence.ts'
import { conditionWords, levelWords, resourceWords, serviceWords } from './summaryWords.ts'

/** What the policy says: a plain sentence for each statement, and its services by access level. */
export function SummaryPanel({
  parsed,
  rows,
  current,
  onGo,
}: {
  parsed: ParsedPolicy
  rows: readonly SummaryRow[]
  current: string | null // the pointer around the cursor
  onGo: (pointer: string) => void
}) {
  const statements = statementsOf(parsed.document ?? {})
  if (statements.length === 0)
    return (
      <p className="px-3 py-2 text-sm text-ink-2">
        {parsed.document ? 'The policy has no statement yet.' : 'Once the text is JSON again, it is summed up here.'}
      </p>
    )
  return (
    <section aria-label="Summary" className="grid gap-2 px-3 py-2 text-sm">
      <ol className="grid gap-1">
        {statements.map((statement, index) => (
          <StatementLine key={statement.pointer} at={index + 1} {...{ statement, current, onGo }} />
        ))}
      </ol>
      <Table
        label="What the policy covers"
        head={['Service', 'Access level', 'Resource', 'Condition', 'Statement']}
        empty="Nothing yet."
        rows={rows.map((row) => [
          `${row.effect}: ${serviceWords(row)}`,
          levelWords(row),
          <span key="resource" className="font-mono text-xs wrap-anywhere">
            {resourceWords(row)}
          </span>,
          conditionWords(row),
          <button
            key="go"
            type="button"
            className="min-h-6 underline pointer-coarse:min-h-11"
            onClick={() => onGo(row.pointer)}
          >
            {statements.findIndex(({ pointer }) => pointer === row.pointer) + 1}
          </button>,
        ])}
      />
    </section>
  )
}

function StatementLine({
  statement,
  at,
  current,
  onGo,
}: {
  statement: Statement
  at: number
  current: string | null
  onGo: (pointer: string) => void
}) {
  const { raw, pointer, effect } = statement
  const look = lookOf[effect === 'Deny' ? 'ExplicitDeny' : 'Allow']
  const Icon = statusIcon[look]
  const here = current !== null && (current === pointer || current.startsWith(`${pointer}/`))
  return (
    <li
      aria-current={here ? 'true' : undefined}
      className={`flex items-start gap-2 border-l-2 pl-2 ${here ? 'border-accent bg-accent-soft' : 'border-transparent'}`}
    >
      <Icon size={16} className={`mt-0.5 shrink-0 ${statusLook[look].text}`} aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        <button type="button" className="min-h-6 font-semibold underline" onClick={() => onGo(pointer)}>
          {at}. {typeof raw.Sid === 'string' && raw.Sid !== '' ? raw.Sid : 'Statement'}
        </button>{' '}
        {sentenceOf(statement)}
      </span>
    </li>
  )
}
