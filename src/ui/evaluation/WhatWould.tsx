import { useMemo, useState } from 'react'
import type { Evaluation } from '#account'
import { applyChange, type Change, whatWouldAllow, whatWouldDeny } from '#engine'
import { Button } from '../parts/Button.tsx'
import { DiffView } from '../parts/DiffView.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { whoIs } from '../who.ts'
import { edit as sentenceOf } from '../words/why.ts'
import { callsOf, textOf } from './changeCalls.ts'

/** The smallest changes that turn the decision around, what grants least first. Each was decided again before it is offered. */
export function WhatWould({ evaluation, onApplied }: { evaluation: Evaluation; onApplied: () => void }) {
  const { request, policies, result } = evaluation
  const denied = result.decision !== 'Allow'
  const changes = useMemo(
    () => (denied ? whatWouldAllow(request, policies) : whatWouldDeny(request, policies)),
    [request, policies, denied],
  )
  if (changes.length === 0)
    return (
      <p className="text-sm text-ink-2">
        No small change of a policy would {denied ? 'allow' : 'forbid'} this.{' '}
        {request.principal.kind === 'root' && 'The root user is bound by almost nothing in its own account.'}
      </p>
    )
  return (
    <>
      <p className="text-xs text-ink-2">
        {denied ? 'What lets the least else happen comes first.' : 'What takes the least else away comes first.'}
      </p>
      <ol aria-label={denied ? 'Changes that would allow it' : 'Changes that would deny it'} className="grid gap-2">
        {changes.map((change, index) => (
          <ChangeItem
            key={JSON.stringify(change.edits)}
            change={change}
            evaluation={evaluation}
            number={index + 1}
            onApplied={onApplied}
          />
        ))}
      </ol>
    </>
  )
}

interface ItemProps {
  readonly change: Change
  readonly evaluation: Evaluation
  readonly number: number
  readonly onApplied: () => void
}

function ChangeItem({ change, evaluation, number, onApplied }: ItemProps) {
  const [open, setOpen] = useState(false)
  return (
    <li className="rounded-md border border-line p-2 text-sm">
      <ul className="grid gap-0.5">
        {change.edits.map(({ code, args }, index) => (
          <li key={index} className="wrap-anywhere">
            {index > 0 && 'And: '}
            {sentenceOf[code](args)}
          </li>
        ))}
      </ul>
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
        <Button
          scale="small"
          aria-expanded={open}
          aria-label={`Show the text of change ${number}`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide the text' : 'Show the text'}
        </Button>
        <ApplyChange change={change} evaluation={evaluation} number={number} onApplied={onApplied} />
      </div>
      {open && <ChangeDiffs change={change} />}
    </li>
  )
}

/** What stands where before and after, edit by edit. */
function ChangeDiffs({ change }: { change: Change }) {
  return change.edits.map(({ args, pointer, before, after, code }, index) => (
    <figure key={index} className="mt-2">
      <figcaption className="text-xs text-ink-2">
        {args.policyName ?? 'The request'}, at <code className="font-mono wrap-anywhere">{pointer}</code>
      </figcaption>
      <DiffView label={sentenceOf[code](args)} before={written(before)} after={written(after)} />
    </figure>
  ))
}

function written(fragment: unknown): string {
  return fragment === undefined ? '' : textOf(documentIn(fragment))
}

/** Of a policy that comes or goes only what it says. */
function documentIn(fragment: unknown): unknown {
  const one: unknown = Array.isArray(fragment) && fragment.length === 1 ? fragment[0] : fragment
  return typeof one === 'object' && one !== null && 'document' in one ? one.document : fragment
}

function ApplyChange({ change, evaluation, number, onApplied }: ItemProps) {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const name = useSimulation((s) => whoIs(s.world, s.identity))
  const draft = useSimulation((s) => s.draft)
  const [refusal, setRefusal] = useState<string | null>(null)
  const asking = change.edits.every(({ on, code }) => on === 'request' && code.endsWith('context'))
  const inDraft = change.edits.every((edit) => edit.on === 'policy' && edit.policyId === draft?.policy.id)
  const calls = callsOf(world, evaluation, change)

  if (asking)
    return (
      <Button
        scale="small"
        aria-label={`Ask so, change ${number}`}
        onClick={() => {
          const { context } = store.getState().whatIf
          store.getState().suppose({ context: { ...context, ...contextOf(evaluation, change) } })
        }}
      >
        Ask so
      </Button>
    )
  return (
    <>
      {inDraft && (
        <Button
          scale="small"
          aria-label={`Write change ${number} into the editor`}
          onClick={() => {
            const edited = applyChange(evaluation.request, evaluation.policies, change).policies
            const policies = [...edited.identity, ...(edited.resource ? [edited.resource] : [])]
            const policy = policies.find(({ id }) => id === draft?.policy.id)
            if (policy) store.getState().edit(textOf(policy.document))
          }}
        >
          Write it into the editor
        </Button>
      )}
      {calls ? (
        <Button
          scale="small"
          aria-label={`Apply change ${number}`}
          onClick={() => {
            const done = store.getState().callAll(calls)
            setRefusal(done && !done.result.ok ? done.result.error.message : null)
            if (done?.result.ok) onApplied()
          }}
        >
          Apply as {name}
        </Button>
      ) : (
        <span className="text-xs text-ink-3">No call in this account makes this change.</span>
      )}
      {refusal !== null && (
        <div className="w-full">
          <Notice kind="bad">
            <strong>{name} may not do that.</strong> {refusal} Sign in as somebody who may, at the top.
          </Notice>
        </div>
      )}
    </>
  )
}

/** The context keys that a change sets; null: surely absent. */
function contextOf({ request }: Evaluation, change: Change): typeof request.context {
  const { context } = applyChange(request, { identity: [] }, change).request
  const keys = change.edits.flatMap(({ args }) => args.key ?? [])
  return Object.fromEntries(keys.map((key) => [key, context[key] ?? null]))
}
