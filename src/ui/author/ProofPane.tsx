import { Circle, CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import type { Lesson, Problem } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { Pane, PaneBar } from '../parts/Pane.tsx'
import { draft } from './draft.ts'
import { type Row, rowsOf, type State } from './levels.ts'
import type { Proofs } from './useProof.ts'

const look: Record<State, { icon: typeof Circle; colour: string; word: string }> = {
  good: { icon: CircleCheck, colour: 'text-allow', word: 'holds' },
  bad: { icon: OctagonX, colour: 'text-deny', word: 'fails' },
  warning: { icon: TriangleAlert, colour: 'text-implicit', word: 'holds, with a warning' },
  waiting: { icon: Circle, colour: 'text-ink-3', word: 'not tried yet' },
}

/** What was proved of the draft, level by level, and the ways that must fail. */
export function ProofPane({ proofs, onPlay }: { proofs: Proofs; onPlay: (lesson: Lesson, nearMiss: number) => void }) {
  const { proved, took, stuck } = proofs
  const rows = proved ? rowsOf(proved.problems, proved.lesson !== undefined) : []
  const bad = rows.filter(({ state }) => state === 'bad').length
  const lesson = proved?.lesson
  return (
    <Pane id="proof" label="Proof" area="proof">
      <PaneBar>
        <h2 className="flex-1 font-semibold">Proof</h2>
        <span role="status" className="text-xs text-ink-2">
          {stuck
            ? 'Given up: it took too long'
            : !proved
              ? 'Proving …'
              : bad === 0
                ? `Proved in ${(took / 1000).toFixed(1)} s`
                : `${bad} of ${rows.length} levels fail`}
        </span>
      </PaneBar>
      <div className="min-h-0 flex-1 overflow-y-auto p-3">
        <ol className="grid gap-2">
          {rows.map((row) => (
            <RowView key={row.level} row={row} />
          ))}
        </ol>
        {lesson && lesson.proof.nearMisses.length > 0 && (
          <section aria-label="Near misses" className="mt-4 grid gap-2 border-t border-line pt-3">
            <h3 className="text-sm font-semibold">Near misses</h3>
            <p className="text-xs text-ink-2">Wrong ways that look right. Play one to see what a learner would see.</p>
            <ul className="grid gap-2">
              {lesson.proof.nearMisses.map((way, index) => (
                <li key={way.name} className="grid justify-items-start gap-1 text-sm wrap-anywhere">
                  {way.name}
                  <Button scale="small" onClick={() => onPlay(lesson, index)}>
                    Play near miss {index + 1}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Pane>
  )
}

function RowView({ row: { level, name, says, state, problems } }: { row: Row }) {
  const { icon: Icon, colour, word } = look[state]
  return (
    <li className="grid gap-1">
      <p className="flex items-start gap-2 text-sm">
        <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${colour}`} />
        <span>
          <strong className="text-ink">
            {level} {name}
          </strong>{' '}
          <span className={colour}>{word}</span>
          <br />
          <span className="text-xs text-ink-2">{says}</span>
        </span>
      </p>
      {problems.length > 0 && (
        <ul className="grid gap-1 pl-6">
          {problems.map((problem, index) => (
            <li key={index}>
              <ProblemLink problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function ProblemLink({ problem: { file, line, column, code, message, suggestion } }: { problem: Problem }) {
  return (
    <button
      type="button"
      onClick={() => draft.getState().goTo(file, { line, column })}
      className="w-full rounded-md border border-line px-2 py-1 text-left text-xs wrap-anywhere text-ink-2 hover:bg-sunken pointer-coarse:min-h-11"
    >
      <span className="font-mono text-accent underline">
        {file}:{line}:{column}
      </span>{' '}
      {code} {message}
      {suggestion !== undefined && `. Try: ${suggestion}`}
    </button>
  )
}
