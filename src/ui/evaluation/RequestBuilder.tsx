import { useId, useMemo, useState } from 'react'
import { ask, isOperation, operationNames } from '#account'
import { kinds, resourcesOf } from '../access/kinds.ts'
import { credentialsOf } from '../credentials.ts'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { AskEveryone } from './AskEveryone.tsx'
import { ContextFields } from './ContextFields.tsx'
import { RecentRequests } from './RecentRequests.tsx'
import { requestsIn } from './requests.ts'

const field =
  'min-h-8 min-w-0 w-full rounded-md border border-edge bg-surface px-2 font-mono text-xs pointer-coarse:min-h-11'

const actions = [...new Set(kinds.flatMap((kind) => kind.actions))].toSorted()

/** Any request at all: an action on a resource to ask about, or an operation with its input to send. */
export function RequestBuilder() {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const watched = useSimulation((s) => s.watched)
  const id = useId()
  const [does, setDoes] = useState('s3:GetObject')
  const [to, setTo] = useState('')
  const [input, setInput] = useState('{}')
  const [problem, setProblem] = useState<string | null>(null)
  const things = useMemo(() => [...new Set(kinds.flatMap((kind) => resourcesOf(world, kind)))], [world])
  const operation = isOperation(does)

  /** The call behind what is filled in; a sentence: why there is none. */
  const call = (): { readonly operation: string; readonly input: Readonly<Record<string, unknown>> } | string => {
    if (!operation)
      return fitting(does, to) ?? 'No operation of this account makes just this request. You can only ask about it.'
    const read = parsed(input)
    if (!read) return 'The input is one JSON object, such as {"Bucket": "photos"}.'
    const { error } = ask(world, credentialsOf(world, watched.as), does, read)
    return error ? error.message : { operation: does, input: read }
  }
  /** An operation that asks for this action on this resource, tried with what the account has. */
  const fitting = (action: string, resource: string) =>
    requestsIn(world, watched).find((one) =>
      ask(world, credentialsOf(world, watched.as), one.operation, one.input).evaluations.some(
        ({ permission }) =>
          permission.action.toLowerCase() === action.toLowerCase() && permission.resource === resource,
      ),
    )
  const onlyAsk = (): void => {
    if (operation) return send(false)
    const right = /^[\w-]+:[\w*?-]+$/.test(does) && (to === '*' || /^arn:[^:]+:[^:]+:.*:.+$/.test(to))
    setProblem(right ? null : 'An action is written as s3:GetObject, a resource as an ARN or *.')
    if (right) store.getState().wonder(watched.as, { action: does, resource: to })
  }
  const send = (really: boolean): void => {
    const made = call()
    setProblem(typeof made === 'string' ? made : null)
    if (typeof made === 'string') return
    store.getState().watch({ as: watched.as, operation: made.operation, input: made.input })
    if (really) store.getState().send()
  }
  return (
    <details className="rounded-md border border-line px-2 text-sm">
      <summary className="min-h-8 py-1 font-semibold pointer-coarse:min-h-11">Ask something else</summary>
      <div className="grid gap-2 pb-2">
        <div className="grid grid-cols-fields items-center gap-x-2 gap-y-1">
          <label htmlFor={`${id}does`} className="text-ink-2">
            Action
          </label>
          <input
            id={`${id}does`}
            list={`${id}actions`}
            className={field}
            value={does}
            onChange={(event) => setDoes(event.target.value)}
            aria-describedby={`${id}help`}
          />
          <datalist id={`${id}actions`}>
            {[...actions, ...operationNames()].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {operation ? (
            <>
              <label htmlFor={`${id}input`} className="text-ink-2">
                Input
              </label>
              <textarea
                id={`${id}input`}
                rows={3}
                className={field}
                value={input}
                onChange={(event) => setInput(event.target.value)}
              />
            </>
          ) : (
            <>
              <label htmlFor={`${id}to`} className="text-ink-2">
                Resource
              </label>
              <input
                id={`${id}to`}
                list={`${id}things`}
                className={field}
                value={to}
                onChange={(event) => setTo(event.target.value)}
              />
              <datalist id={`${id}things`}>
                {things.map((arn) => (
                  <option key={arn} value={arn} />
                ))}
              </datalist>
            </>
          )}
        </div>
        <p id={`${id}help`} className="text-xs text-ink-2">
          An action such as s3:GetObject is what policies speak of. An operation such as s3.ListObjectsV2, with a dot,
          is what one sends.
        </p>
        {problem !== null && (
          <p role="alert" className="text-xs wrap-anywhere text-deny">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap gap-1.5">
          <Button scale="small" onClick={onlyAsk}>
            Only ask
          </Button>
          <Button scale="small" onClick={() => send(true)}>
            Send it
          </Button>
        </div>
        <ContextFields />
        <RecentRequests />
        <AskEveryone />
      </div>
    </details>
  )
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}
