import { ShieldAlert, User } from 'lucide-react'
import { useMemo } from 'react'
import { identities } from '#account'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { nameOf } from '../words.ts'

/** Whoever is signed in is always visible; root is never to be overlooked. */
export function IdentitySwitcher() {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const identity = useSimulation((s) => s.identity)
  const people = useMemo(() => identities(world), [world])
  const root = identity === 'root'
  const Icon = root ? ShieldAlert : User
  return (
    <label
      data-point="identity"
      className={`flex min-h-8 items-center gap-1.5 rounded-full border px-2.5 text-sm pointer-coarse:min-h-11 ${
        root ? 'border-root bg-deny-soft font-semibold text-root' : 'border-edge bg-surface text-ink'
      }`}
    >
      <Icon size={16} aria-hidden />
      <span className="sr-only">Signed in as</span>
      <select
        value={identity}
        onChange={(event) => store.getState().signIn(event.target.value)}
        className="max-w-36 bg-transparent py-1"
      >
        {people.map(({ ref, kind }) => (
          <option key={ref} value={ref} className="bg-surface text-ink">
            {nameOf(ref)}
            {kind === 'user' ? ' (IAM user)' : ''}
          </option>
        ))}
      </select>
    </label>
  )
}
