import { useMemo, useState } from 'react'
import { type ParsedPolicy, type PolicyKind, type Statement, statementsOf } from '#engine'
import { kinds, resourcesOf } from '../../access/kinds.ts'
import { Button } from '../../parts/Button.tsx'
import { useSimulation } from '../../simulation.ts'
import { sentenceOf } from '../sentence.ts'
import { StatementFields } from './StatementFields.tsx'
import { withoutStatement, withStatement } from './statementEdits.ts'

/** The policy as a form, one statement at a time. It writes into the text, and reads it again at each change. */
export function StatementForm({
  parsed,
  kind,
  start,
  onText,
}: {
  parsed: ParsedPolicy
  kind: PolicyKind
  start: string | null // a pointer in the statement to begin with
  onText: (text: string) => void
}) {
  const world = useSimulation((s) => s.world)
  const known = useMemo(() => [...new Set(kinds.flatMap((one) => resourcesOf(world, one)))], [world])
  const statements = statementsOf(parsed.document ?? {})
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      statements.findIndex(({ pointer }) => start !== null && (start === pointer || start.startsWith(`${pointer}/`))),
    ),
  )
  const at = Math.min(chosen, statements.length - 1)
  const statement = statements[at]
  const { text } = parsed
  if (!parsed.document)
    return (
      <p className="px-3 py-2 text-sm text-ink-2">
        The form can show the policy once its text is JSON. The findings say what is in the way.
      </p>
    )
  return (
    <section aria-label="Statement form" className="grid grid-cols-1 gap-3 px-3 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        {statement && (
          <select
            aria-label="Statement"
            value={at}
            onChange={(event) => setChosen(Number(event.target.value))}
            className="min-h-8 w-full min-w-0 rounded-md border border-edge bg-surface px-2 sm:w-auto sm:flex-1 pointer-coarse:min-h-11"
          >
            {statements.map((one, index) => (
              <option key={one.pointer} value={index}>
                {titleOf(one, index)} of {statements.length}
              </option>
            ))}
          </select>
        )}
        <Button
          onClick={() => {
            onText(withStatement(text, kind))
            setChosen(statements.length)
          }}
        >
          Add a statement
        </Button>
        {statements.length > 1 && statement && (
          <Button onClick={() => onText(withoutStatement(text, statement))}>Remove this one</Button>
        )}
      </div>
      {statement ? (
        <>
          <p className="rounded-md bg-sunken px-2 py-1 wrap-anywhere">{sentenceOf(statement)}</p>
          <StatementFields key={statement.pointer} {...{ statement, text, kind, known, onText }} />
        </>
      ) : (
        <p className="text-ink-2">The policy has no statement yet. Add one.</p>
      )}
    </section>
  )
}

function titleOf({ raw: { Sid } }: Statement, index: number): string {
  return `Statement ${index + 1}${typeof Sid === 'string' && Sid !== '' ? ` (${Sid})` : ''}`
}
