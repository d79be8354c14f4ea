import { SquareTerminal } from 'lucide-react'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'

/** Commands of the text, with a button that enters them in the terminal as if they were typed. */
export function RunnableCode({ text }: { text: string }) {
  const store = useSimulationStore()
  const { go } = usePlace()
  const terminal = useSimulation((s) => s.lesson.tools.terminal)
  const run = (): void => {
    go('terminal')
    store.getState().enter(text)
  }
  return (
    <div className="grid gap-1">
      <pre className="overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs text-ink" tabIndex={0}>
        <code>{text}</code>
      </pre>
      {terminal && (
        <div>
          <Button scale="small" aria-label={`Run in the terminal: ${text}`} onClick={run}>
            <SquareTerminal size={14} aria-hidden />
            Run in the terminal
          </Button>
        </div>
      )}
    </div>
  )
}
