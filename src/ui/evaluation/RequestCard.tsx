import { CircleCheck, OctagonX, Send } from 'lucide-react'
import { useId, useMemo } from 'react'
import { type Evaluation, identities } from '#account'
import { toLine } from '#cli'
import { Button } from '../parts/Button.tsx'
import { type Answered, useSimulation, useSimulationStore } from '../simulation.ts'
import { nameOf } from '../words.ts'
import { Context } from './Context.tsx'
import { RequestBuilder } from './RequestBuilder.tsx'
import { requestsIn } from './requests.ts'

const field =
  'min-h-7 min-w-0 w-full rounded-md border border-edge bg-surface px-2 font-mono text-xs text-ink pointer-coarse:min-h-11'

/** The request being watched: who, does what, to what. It is decided live; sending it makes it real. */
export function RequestCard({ evaluation, folded }: { evaluation: Evaluation | undefined; folded: boolean }) {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const watched = useSimulation((s) => s.watched)
  const sent = useSimulation((s) => s.sent)
  const id = useId()
  const people = useMemo(() => identities(world), [world])
  const requests = useMemo(() => requestsIn(world, watched), [world, watched])
  const same = requests.filter((request) => request.operation === watched.operation)
  const operations = [...new Map(requests.map((request) => [request.operation, request.action]))]
  const asking = useSimulation((s) => s.whatIf.permission)
  const target = same.findIndex((request) => JSON.stringify(request.input) === JSON.stringify(watched.input))
  return (
    <div className="grid grid-cols-1 gap-2 border-b border-line p-3">
      <div className="grid grid-cols-fields items-center gap-x-2 gap-y-1 text-sm">
        <label htmlFor={`${id}who`} className="text-ink-2">
          Who
        </label>
        <select
          id={`${id}who`}
          className={field}
          value={watched.as}
          onChange={(event) => store.getState().watch({ ...watched, as: event.target.value })}
        >
          {people.map(({ ref }) => (
            <option key={ref} value={ref}>
              {nameOf(ref)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}does`} className="text-ink-2">
          Does
        </label>
        <select
          id={`${id}does`}
          className={field}
          value={watched.operation}
          onChange={(event) => {
            const first = requests.find((request) => request.operation === event.target.value)
            if (first) store.getState().watch({ as: watched.as, operation: first.operation, input: first.input })
          }}
        >
          {operations.map(([operation, action]) => (
            <option key={operation} value={operation}>
              {action}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}to`} className="text-ink-2">
          To
        </label>
        <select
          id={`${id}to`}
          className={field}
          value={target}
          onChange={(event) => {
            const chosen = same[Number(event.target.value)]
            if (chosen) store.getState().watch({ as: watched.as, operation: chosen.operation, input: chosen.input })
          }}
        >
          {same.map((request, index) => (
            <option key={request.target} value={index}>
              {request.target}
            </option>
          ))}
        </select>
        <span className="text-ink-2">Context</span>
        <Context evaluation={evaluation} />
      </div>
      {asking && (
        <p className="rounded-md border border-dashed border-edge px-2 py-1 text-xs wrap-anywhere">
          <strong>Only asked:</strong> {asking.action} on {asking.resource}.{' '}
          <button type="button" className="underline" onClick={() => store.getState().suppose({ permission: null })}>
            Back to the request above
          </button>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          kind="primary"
          data-point="evaluation.send"
          title={toLine(watched)}
          onClick={() => store.getState().send()}
        >
          <Send size={16} aria-hidden />
          Send as {nameOf(watched.as)}
        </Button>
        <code className="min-w-0 flex-1 truncate font-mono text-xs text-ink-3" title={toLine(watched)}>
          {toLine(watched)}
        </code>
      </div>
      {!folded && <RequestBuilder />}
      {sent && <Response key={sent.event?.eventID} sent={sent} open={folded} />}
    </div>
  )
}

/** AWS's answer to the request that was sent. Refusals unfold while there is nothing else to learn from. */
function Response({ sent, open }: { sent: Answered; open: boolean }) {
  const { result } = sent
  const Icon = result.ok ? CircleCheck : OctagonX
  return (
    <details
      open={open}
      className={`rounded-md border px-2 text-sm ${result.ok ? 'border-allow bg-allow-soft' : 'border-deny bg-deny-soft'}`}
    >
      <summary className="py-1">
        <Icon size={16} className={`mx-1 inline ${result.ok ? 'text-allow' : 'text-deny'}`} aria-hidden />
        AWS answered: <strong>{result.ok ? 'done' : result.error.code}</strong>
      </summary>
      {result.ok ? (
        <pre className="max-h-48 overflow-auto pb-2 font-mono text-xs" tabIndex={0}>
          {JSON.stringify(result.output, null, 2)}
        </pre>
      ) : (
        <p className="pb-2 wrap-anywhere">{result.error.message}</p>
      )}
    </details>
  )
}
