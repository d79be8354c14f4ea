import { useId, useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { contextKeys, hintFor, keyProblem, valueProblem } from './contextKeys.ts'

const field =
  'min-h-8 min-w-0 flex-1 rounded-md border border-edge bg-surface px-2 font-mono text-xs pointer-coarse:min-h-11'

/** Sets what the request carries, for the question alone: nobody can send a request from another address by wishing. */
export function ContextFields() {
  const store = useSimulationStore()
  const context = useSimulation((s) => s.whatIf.context)
  const id = useId()
  const [key, setKey] = useState('aws:SourceIp')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const put = (next: string | null): void => {
    const wrong = keyProblem(key) ?? (next === null ? null : valueProblem(key, next))
    setProblem(wrong)
    if (wrong === null) store.getState().suppose({ context: { ...context, [key]: next } })
  }
  return (
    <fieldset className="grid gap-1 border-t border-line pt-2">
      <legend className="sr-only">Context of the request</legend>
      <p className="text-xs font-semibold">Context, for the question only</p>
      <div className="flex flex-wrap gap-1.5">
        <input
          aria-label="Context key"
          list={`${id}keys`}
          className={field}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        <datalist id={`${id}keys`}>
          {Object.keys(contextKeys).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <input
          aria-label="Value of the context key"
          placeholder={hintFor(key)}
          className={field}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button scale="small" onClick={() => put(value)}>
          Set
        </Button>
        <Button scale="small" title="Ask as if the request did not carry this key" onClick={() => put(null)}>
          Leave out
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className="text-xs text-deny">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
