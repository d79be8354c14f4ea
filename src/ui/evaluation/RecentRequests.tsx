import { useSimulation, useSimulationStore } from '../simulation.ts'
import { nameOf, shortResource } from '../words.ts'

/** The requests that were looked at before this one. */
export function RecentRequests() {
  const store = useSimulationStore()
  const recent = useSimulation((s) => s.recent)
  if (recent.length === 0) return null
  return (
    <section aria-label="Recent requests" className="border-t border-line pt-2">
      <p className="text-xs font-semibold">Recent requests</p>
      <ul>
        {recent.map(({ watched, permission }) => {
          const { as, operation, input } = watched
          const what = permission
            ? `${permission.action} on ${shortResource(permission.resource)}`
            : `${operation} ${Object.values(input).map(String).join(' ')}`
          return (
            <li key={JSON.stringify([watched, permission])}>
              <button
                type="button"
                className="min-h-6 text-left text-xs wrap-anywhere underline pointer-coarse:min-h-11"
                onClick={() => {
                  store.getState().watch(watched)
                  if (permission) store.getState().wonder(as, permission)
                }}
              >
                {nameOf(as)}: {what}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
