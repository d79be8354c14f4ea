import { Play, RotateCcw, Undo2 } from 'lucide-react'
import type { Step } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { shownLine } from './shownLine.ts'

/** The solution of a step, played line by line. Each line is a call like the learner's own, and can be undone. */
export function ShowMe({ step }: { step: Step }) {
  const store = useSimulationStore()
  const lines = useSimulation((s) => s.lesson.solution[step.id]) ?? []
  const played = useSimulation((s) => s.played[step.id] ?? 0)
  const stuck = useSimulation((s) => s.stuck)
  const next = lines[played]
  if (lines.length === 0) return null
  return (
    <div className="grid gap-2">
      {played > 0 && (
        <ol aria-label="Lines shown" className="grid gap-2">
          {lines.slice(0, played).map((line, index) => (
            <li key={index} className="rounded-md bg-sunken p-2 font-mono text-xs wrap-anywhere">
              {shownLine(line)}
            </li>
          ))}
        </ol>
      )}
      {stuck !== null && (
        <Notice kind="note">
          <strong>This line does not work on the account as it is now:</strong> {stuck}. Start the step over, or have
          the account made ready for it. Undo brings yours back.
          <span className="mt-2 flex flex-wrap gap-2">
            <Button onClick={() => store.getState().resetStep()}>
              <RotateCcw size={16} aria-hidden />
              Start the step over
            </Button>
            <Button onClick={() => store.getState().prepareStep()}>Make the account ready</Button>
          </span>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {next && (
          <Button onClick={() => store.getState().play(next)}>
            <Play size={16} aria-hidden />
            Show me, line {played + 1} of {lines.length}
          </Button>
        )}
        {played > 0 && (
          <Button kind="quiet" onClick={() => store.getState().undo()}>
            <Undo2 size={16} aria-hidden />
            Undo
          </Button>
        )}
      </div>
    </div>
  )
}
