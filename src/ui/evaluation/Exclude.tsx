import type { Policy } from '#engine'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { policyTypeWord } from '../words.ts'

/** The policies that bear on the decision, each to be left out to see what it does. The account stays as it is. */
export function Exclude({ policies }: { policies: readonly Policy[] }) {
  const store = useSimulationStore()
  const excluded = useSimulation((s) => s.whatIf.excluded)
  const each = [...new Map(policies.map((policy) => [policy.id, policy])).values()]
  if (each.length === 0) return null
  const toggle = (id: string): void =>
    store.getState().suppose({
      excluded: excluded.includes(id) ? excluded.filter((one) => one !== id) : [...excluded, id],
    })
  return (
    <details className="mt-1 rounded-md border border-line px-2 text-sm" open={excluded.length > 0 || undefined}>
      <summary className="min-h-8 py-1 font-semibold pointer-coarse:min-h-11">
        What if a policy were not there? <span className="font-normal text-ink-2">{each.length} count here</span>
      </summary>
      <p className="text-xs text-ink-2">Untick one to leave it out of this decision. Nothing changes in the account.</p>
      <ul aria-label="Policies that count" className="grid gap-0.5 py-1.5">
        {each.map(({ id, name, type, attachedTo }) => (
          <li key={id}>
            <label className="flex min-h-6 items-start gap-2 text-xs pointer-coarse:min-h-11">
              <input
                type="checkbox"
                className="mt-0.5 accent-accent"
                checked={!excluded.includes(id)}
                onChange={() => toggle(id)}
              />
              <span className="min-w-0 wrap-anywhere">
                {name}{' '}
                <span className="text-ink-2">
                  {policyTypeWord[type]}
                  {attachedTo && `, on ${attachedTo.replace('/', ' ')}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Says that what is shown is not the account's answer, and leads back to it. */
export function Supposed() {
  const store = useSimulationStore()
  const { excluded, context } = useSimulation((s) => s.whatIf)
  const keys = Object.keys(context)
  if (excluded.length + keys.length === 0) return null
  const parts = [
    excluded.length > 0 && `${excluded.length === 1 ? 'one policy' : `${excluded.length} policies`} left out`,
    keys.length > 0 && `${keys.join(', ')} as you have set it`,
  ].filter(Boolean)
  return (
    <p className="mb-2 flex flex-wrap items-center gap-2 rounded-md border border-dashed border-implicit bg-implicit-soft px-2 py-1 text-xs">
      <span className="min-w-0 flex-1 wrap-anywhere">
        <strong>Only supposed:</strong> {parts.join('; ')}. The account is as it was.
      </span>
      <button
        type="button"
        className="underline pointer-coarse:min-h-11"
        onClick={() => store.getState().suppose({ excluded: [], context: {} })}
      >
        As it is
      </button>
    </p>
  )
}
