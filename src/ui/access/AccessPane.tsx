import { useMemo, useState } from 'react'
import type { Decision } from '#engine'
import { triedOut } from '../evaluation/live.ts'
import { lookOf, statusIcon, statusLook } from '../evaluation/look.ts'
import { Button } from '../parts/Button.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { decisionWord, nameOf, shortResource } from '../words.ts'
import { type Access, decisionAt, type Part } from './access.ts'
import { Changes } from './Changes.tsx'
import { type Kind, kinds, peopleIn } from './kinds.ts'
import { useAccess } from './useAccess.ts'

const PAGE = 40 // rows at a time

const field = 'min-h-8 min-w-0 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:min-h-11'

/** Who may do what to which things of the account, as it is now, the open draft included. */
export function AccessPane() {
  const world = useSimulation((s) => s.world)
  const draft = useSimulation((s) => s.draft)
  const past = useSimulation((s) => s.past.at(-1)?.world ?? null)
  const tried = useMemo(() => triedOut(world, draft), [world, draft])
  const { answer, status } = useAccess(tried, tried === world ? past : world)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto" data-scroll>
      <div className="grid grid-cols-1 gap-3 p-4">
        <h2 className="text-lg font-bold">Who can access</h2>
        <p className="text-sm text-ink-2">
          Every decision of the account at once. {tried === world ? '' : 'Your draft counts as if it were saved. '}
          Choose a cell to see why.
        </p>
        {answer ? (
          <>
            <Changes changes={answer.access.changes} draft={tried !== world} />
            <AccessTable access={answer.access} />
            <p className="text-xs text-ink-3">
              {status === 'ready'
                ? `${answer.access.decisions.toLocaleString('en')} decisions in ${Math.max(1, Math.round(answer.took))} ms.`
                : status === 'working' && 'Working it out anew …'}
            </p>
          </>
        ) : (
          status !== 'failed' && <Loading what="every decision" />
        )}
        {status === 'failed' && (
          <Notice kind="bad">This could not be worked out. Change something, or reload the page.</Notice>
        )}
      </div>
    </div>
  )
}

function AccessTable({ access }: { access: Access }) {
  const world = useSimulation((s) => s.world)
  const [kind, setKind] = useState('objects')
  const [who, setWho] = useState('')
  const [text, setText] = useState('')
  const [only, setOnly] = useState<'all' | 'allowed'>('all')
  const [page, setPage] = useState(0)
  const people = useMemo(() => peopleIn(world), [world])
  const { there, chosen, all } = useMemo(() => tableOf(access.parts, kind), [access.parts, kind])
  const rows = all.filter((row) => fits(row, who, text, only))
  const actions = there.find(({ id }) => id === chosen)?.actions ?? []
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const at = Math.min(page, pages - 1)
  return (
    <>
      <div role="group" aria-label="Filter" className="flex flex-wrap gap-2">
        <select aria-label="Kind of thing" className={field} value={chosen} onChange={(e) => setKind(e.target.value)}>
          {there.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <select aria-label="Who" className={field} value={who} onChange={(e) => setWho(e.target.value)}>
          <option value="">Everybody</option>
          {people.map((ref) => (
            <option key={ref} value={ref}>
              {nameOf(ref)}
            </option>
          ))}
        </select>
        <input
          aria-label="Name of the thing"
          placeholder="Name"
          className={`${field} w-36`}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <label className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="accent-accent"
            checked={only === 'allowed'}
            onChange={(e) => setOnly(e.target.checked ? 'allowed' : 'all')}
          />
          Only where something is allowed
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="rounded-md border border-dashed border-line p-3 text-sm text-ink-2">Nothing fits this filter.</p>
      ) : (
        <div className="relative overflow-x-auto rounded-md border border-line">
          <table aria-label="Who can access" className="w-full text-left text-xs">
            <thead>
              <tr className="bg-sunken text-ink-2">
                {['Who', 'What', ...actions].map((cell) => (
                  <th key={cell} scope="col" className="px-2 py-1.5 font-semibold whitespace-nowrap">
                    {cell.replace(/^\w[\w-]*:/, '')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(at * PAGE, (at + 1) * PAGE).map((row) => (
                <AccessRow key={`${row.ref} ${row.resource}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages > 1 && (
        <nav aria-label="Pages of the table" className="flex flex-wrap items-center gap-2 text-sm">
          <Button scale="small" disabled={at === 0} onClick={() => setPage(at - 1)}>
            Back
          </Button>
          <span>
            Page {at + 1} of {pages}
          </span>
          <Button scale="small" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            Next
          </Button>
        </nav>
      )}
    </>
  )
}

/** What is asked for may be gone, as the last table of an account; then the first kind that there is. */
function tableOf(
  parts: readonly Part[],
  wanted: string,
): { readonly there: readonly Kind[]; readonly chosen: string; readonly all: readonly Row[] } {
  const there = kinds.filter(({ id }) => parts.some((part) => part.kind === id))
  const { id: chosen = '' } = there.find(({ id }) => id === wanted) ?? there[0] ?? {}
  return { there, chosen, all: rowsOf(parts, chosen) }
}

interface Row {
  readonly ref: string
  readonly resource: string
  readonly cells: readonly { readonly action: string; readonly decision: Decision }[]
}

function rowsOf(parts: readonly Part[], kind: string): readonly Row[] {
  return parts
    .filter((part) => part.kind === kind)
    .flatMap((part) =>
      part.principals.flatMap((ref, principal) =>
        part.resources.map((resource, place) => ({
          ref,
          resource,
          cells: part.actions.map((action, column) => ({
            action,
            decision: decisionAt(part, principal, column, place),
          })),
        })),
      ),
    )
}

function fits({ ref, resource, cells }: Row, who: string, text: string, only: 'all' | 'allowed'): boolean {
  return (
    (who === '' || ref === who) &&
    resource.toLowerCase().includes(text.toLowerCase()) &&
    (only === 'all' || cells.some(({ decision }) => decision === 'Allow'))
  )
}

function AccessRow({ row: { ref, resource, cells } }: { row: Row }) {
  const store = useSimulationStore()
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-2 py-1 font-normal whitespace-nowrap">
        {nameOf(ref)}
      </th>
      <td className="px-2 py-1 font-mono">{shortResource(resource)}</td>
      {cells.map(({ action, decision }) => {
        const Icon = statusIcon[lookOf[decision]]
        return (
          <td key={action} className="px-1 py-1">
            <button
              type="button"
              title={`${nameOf(ref)}, ${action}: ${decisionWord[decision]}`}
              onClick={() => store.getState().wonder(ref, { action, resource })}
              className={`flex min-h-6 items-center gap-1 rounded-md px-1 whitespace-nowrap hover:bg-sunken pointer-coarse:min-h-11 ${statusLook[lookOf[decision]].text}`}
            >
              <Icon size={14} aria-hidden />
              <span className="sr-only">{action}: </span>
              {decision === 'Allow' ? 'yes' : decision === 'ExplicitDeny' ? 'forbidden' : 'no'}
            </button>
          </td>
        )
      })}
    </tr>
  )
}
