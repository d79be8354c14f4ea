import { useMemo, useState } from 'react'
import { peopleIn } from '../access/kinds.ts'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { nameOf, verdictWord } from '../words.ts'
import { shownOf } from './live.ts'
import { lookOf, statusIcon, statusLook } from './look.ts'

/** The same question for every identity of the account. */
export function AskEveryone() {
  const [open, setOpen] = useState(false)
  return (
    <div className="border-t border-line pt-2">
      <Button scale="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        Ask this for everyone
      </Button>
      {open && <Everyone />}
    </div>
  )
}

function Everyone() {
  const store = useSimulationStore()
  const world = useSimulation((s) => s.world)
  const watched = useSimulation((s) => s.watched)
  const whatIf = useSimulation((s) => s.whatIf)
  const draft = useSimulation((s) => s.draft)
  const rows = useMemo(
    () =>
      peopleIn(world).map((ref) => ({
        ref,
        shown: shownOf({ world, watched: { ...watched, as: ref }, whatIf, draft, shown: null, decided: {} }),
      })),
    [world, watched, whatIf, draft],
  )
  return (
    <table aria-label="The same request from everyone" className="mt-1 w-full text-left text-xs">
      <thead className="sr-only">
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ref, shown: { evaluation, error } }) => {
          const look = evaluation ? lookOf[evaluation.result.decision] : 'unknown'
          const Icon = statusIcon[look]
          return (
            <tr key={ref} className={`border-t border-line ${ref === watched.as ? 'bg-accent-soft' : ''}`}>
              <th scope="row" className="py-1 font-normal">
                <button
                  type="button"
                  className="min-h-6 underline pointer-coarse:min-h-11"
                  onClick={() => {
                    if (whatIf.permission) store.getState().wonder(ref, whatIf.permission)
                    else store.getState().watch({ ...watched, as: ref })
                  }}
                >
                  {nameOf(ref)}
                </button>
              </th>
              <td className={`py-1 ${statusLook[look].text}`}>
                <Icon size={14} className="mr-1 inline" aria-hidden />
                {evaluation ? verdictWord(evaluation.result) : (error?.code ?? 'No permission needed')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
