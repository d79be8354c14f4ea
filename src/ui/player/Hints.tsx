import { Lightbulb, Play } from 'lucide-react'
import { useState } from 'react'
import { type Line, lineText, type Step } from '#lessons'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { nameOf } from '../words.ts'
import { usePoint } from './usePoint.ts'

/** One hint at a time, earlier ones stay. After the last: the solution, line by line, each of them undoable. */
export function Hints({ step }: { step: Step }) {
  const [open, setOpen] = useState(0)
  const pointAt = usePoint()
  const { hints } = step
  if (hints.length === 0) return null
  return (
    <section aria-label="Hints" className="grid gap-2">
      {open > 0 && (
        <ol className="grid gap-2">
          {hints.slice(0, open).map((hint, index) => (
            <li key={index} className="rounded-md border border-line bg-sunken p-3 text-sm">
              <p>{hint.text}</p>
              {hint.point && (
                <Button
                  kind="quiet"
                  scale="small"
                  className="mt-1 -ml-2 text-accent underline"
                  onClick={() => pointAt(hint.point ?? '')}
                >
                  Show me where
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {open < hints.length ? (
        <div>
          <Button onClick={() => setOpen(open + 1)}>
            <Lightbulb size={16} aria-hidden />
            Hint {open + 1} of {hints.length}
          </Button>
        </div>
      ) : (
        <ShowMe step={step} />
      )}
    </section>
  )
}

function ShowMe({ step }: { step: Step }) {
  const store = useSimulationStore()
  const lines = useSimulation((s) => s.lesson.solution[step.id])
  const [played, setPlayed] = useState(0)
  if (!lines || lines.length === 0) return null
  const next = lines[played]
  return (
    <div className="grid gap-2">
      {lines.slice(0, played).map((line, index) => (
        <code key={index} className="rounded-md bg-sunken p-2 font-mono text-xs wrap-anywhere">
          {shownLine(line)}
        </code>
      ))}
      {next && (
        <div>
          <Button
            onClick={() => {
              store.getState().play(next)
              setPlayed(played + 1)
            }}
          >
            <Play size={16} aria-hidden />
            Show me, line {played + 1} of {lines.length}
          </Button>
        </div>
      )}
    </div>
  )
}

function shownLine(line: Line): string {
  return `${'as' in line ? nameOf(line.as) : line.kind === 'answer' ? 'The answer' : 'The clock'}: ${lineText(line)}`
}
