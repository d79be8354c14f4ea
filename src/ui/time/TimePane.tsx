import { GitBranch } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { decisionWord } from '../words.ts'
import { clock } from '../workbench/clock.ts'
import { type Branch, type Entry, entryOf, lineOf } from './timeline.ts'

/** Everything that was done, in its order, with what each step changed; and the way to any of it. */
export function TimePane() {
  const store = useSimulationStore()
  const now = useSimulation((s) => s)
  const watched = useSimulation((s) => s.watched)
  const line = useMemo(() => lineOf(now), [now])
  const entries = useMemo(
    () =>
      line.moments.map((moment, at) => {
        const before = line.moments[at - 1]
        return before ? entryOf(before, moment, watched) : FIRST
      }),
    [line, watched],
  )
  const last = line.moments.length - 1
  return (
    <div className="min-h-0 flex-1 overflow-y-auto" data-scroll>
      <div className="grid grid-cols-1 gap-3 p-4">
        <h2 className="text-lg font-bold">Time</h2>
        <p className="text-sm text-ink-2">
          Every step, and what it changed. Go back to any of them. If you then do something else, what came after is
          kept as a branch.
        </p>
        <label className="flex flex-wrap items-center gap-2 text-sm">
          Where you are
          <input
            type="range"
            min={0}
            max={last}
            value={line.at}
            aria-valuetext={entries[line.at]?.title ?? ''}
            onChange={(event) => store.getState().travelTo(Number(event.target.value))}
            className="min-w-40 flex-1 accent-accent"
          />
          {line.at} of {last}
        </label>
        <ol aria-label="Steps" className="grid gap-2">
          {entries.map((entry, at) => (
            <EntryItem key={at} entry={entry} at={at} line={line} />
          ))}
        </ol>
        <Branches />
      </div>
    </div>
  )
}

const FIRST: Entry = {
  title: 'The account as it was given to you',
  who: '',
  refused: false,
  changes: [],
  decisions: [undefined, undefined],
}

function EntryItem({ entry, at, line }: { entry: Entry; at: number; line: Branch }) {
  const store = useSimulationStore()
  const { title, who, refused, changes, decisions } = entry
  const here = at === line.at
  const [before, after] = decisions
  return (
    <li
      aria-current={here ? 'step' : undefined}
      className={`rounded-md border px-3 py-2 text-sm ${here ? 'border-2 border-accent' : at > line.at ? 'border-dashed border-edge' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <strong className="font-semibold">{title}</strong>
        {who && <span className="text-ink-2">by {who}</span>}
        {refused && <Chip kind="deny">refused</Chip>}
        {here && <Chip>you are here</Chip>}
        {at > line.at && <Chip>taken back</Chip>}
        <span className="flex-1 text-right text-xs text-ink-3">{clock(line.moments[at]?.world.now ?? 0)}</span>
        {!here && (
          <Button scale="small" aria-label={`Go to step ${at}`} onClick={() => store.getState().travelTo(at)}>
            Go here
          </Button>
        )}
        {at < line.moments.length - 1 && (
          <Button
            scale="small"
            aria-label={`Continue from step ${at}`}
            title="What came after is kept as a branch"
            onClick={() => store.getState().continueFrom(at)}
          >
            Continue from here
          </Button>
        )}
      </div>
      {before !== after && before && after && (
        <p className="text-xs">
          The watched request: {decisionWord[before].toLowerCase()} before,{' '}
          <strong>{decisionWord[after].toLowerCase()}</strong> after.
        </p>
      )}
      {changes.length > 0 && (
        <details className="text-xs text-ink-2">
          <summary className="min-h-6 pointer-coarse:min-h-11">
            {changes.length} {changes.length === 1 ? 'change' : 'changes'} in the account
          </summary>
          <ul className="grid gap-0.5 font-mono">
            {changes.map((change) => (
              <li key={change} className="wrap-anywhere">
                {change}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Branches() {
  const store = useSimulationStore()
  const branches = useSimulation((s) => s.branches)
  if (branches.length === 0) return null
  return (
    <section aria-label="Branches" className="grid gap-2">
      <h3 className="font-semibold">Other branches</h3>
      <ul className="grid gap-1">
        {branches.map(({ moments }, index) => (
          <li
            key={index}
            className="flex flex-wrap items-center gap-2 rounded-md border border-line px-3 py-1.5 text-sm"
          >
            <GitBranch size={16} aria-hidden />
            <span className="flex-1">
              {moments.length - 1} {moments.length === 2 ? 'step' : 'steps'}, last{' '}
              {moments.at(-1)?.world.trail.at(-1)?.eventName ?? 'a step'}
            </span>
            <Button
              scale="small"
              aria-label={`Go to branch ${index + 1}`}
              onClick={() => store.getState().openBranch(index)}
            >
              Go to this branch
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
