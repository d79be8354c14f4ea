import { Pin, PinOff } from 'lucide-react'
import type { Evaluation } from '#account'
import { titleOf, wayOf } from '../flowchart/toFlow.ts'
import { orderOf } from '../flowchart/positions.ts'
import { Button } from '../parts/Button.tsx'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { callerName, shortResource, stepWord, verdictWord } from '../words.ts'
import { lookOf, statusIcon, statusLook } from './look.ts'

/** Keeps a result in view, to compare the next ones with. */
export function PinButton({ evaluation }: { evaluation: Evaluation }) {
  const store = useSimulationStore()
  const pinned = useSimulation((s) => s.pinned)
  return pinned ? (
    <Button scale="small" onClick={() => store.getState().pin(null)}>
      <PinOff size={14} aria-hidden />
      Unpin
    </Button>
  ) : (
    <Button
      scale="small"
      title="Keep this result to compare the next ones with"
      onClick={() => store.getState().pin(evaluation)}
    >
      <Pin size={14} aria-hidden />
      Pin this result
    </Button>
  )
}

/** The pinned result and the present one, step by step. */
export function Compare({ pinned, now }: { pinned: Evaluation; now: Evaluation }) {
  const rows = rowsOf(pinned, now)
  const first = rows.find(({ differs }) => differs)
  return (
    <section aria-label="Comparison with the pinned result" className="mt-2 rounded-md border border-line p-2 text-xs">
      <p className="text-ink-2">{first ? `They part at “${first.title}”.` : 'Every step says the same in both.'}</p>
      <div className="mt-1 overflow-x-auto">
        <table aria-label="Pinned and now" className="w-full text-left">
          <thead>
            <tr className="align-top">
              <th scope="col" className="py-1 pr-2 font-semibold text-ink-2">
                Step
              </th>
              {[pinned, now].map((one, index) => (
                <th key={index} scope="col" className="py-1 pr-2 font-normal wrap-anywhere">
                  <strong className="block">{index === 0 ? 'Pinned' : 'Now'}</strong>
                  {callerName(one.request.principal)}, {one.request.action} on {shortResource(one.request.resource)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={`border-t border-line ${row === first ? 'bg-accent-soft' : ''}`}>
                <th scope="row" className="py-1 pr-2 font-normal">
                  {row.title}
                  {row === first && <strong className="block">first difference</strong>}
                </th>
                <td className="py-1 pr-2">{row.pinned}</td>
                <td className="py-1 pr-2">{row.differs ? <strong>{row.now}</strong> : row.now}</td>
              </tr>
            ))}
            <tr className="border-t border-line">
              <th scope="row" className="py-1 pr-2 font-semibold">
                Decision
              </th>
              {[pinned, now].map(({ result }, index) => {
                const Icon = statusIcon[lookOf[result.decision]]
                return (
                  <td key={index} className={`py-1 pr-2 font-semibold ${statusLook[lookOf[result.decision]].text}`}>
                    <Icon size={14} className="mr-1 inline" aria-hidden />
                    {verdictWord(result)}
                  </td>
                )
              })}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** In the order of the present result: between accounts the steps have another. */
function rowsOf(pinned: Evaluation, now: Evaluation) {
  const word = ({ result }: Evaluation, id: string): string => {
    const step = result.steps.find((one) => one.id === id)
    return !step || !wayOf(result).includes(step.id) ? 'Not reached' : stepWord(step)
  }
  return orderOf(now.result.sameAccount).flatMap((id) => {
    const trace = now.result.steps.find((one) => one.id === id)
    if (!trace || id === 'result') return []
    const both = { pinned: word(pinned, id), now: word(now, id) }
    return [
      {
        id,
        title: id === 'precheck' ? 'Request' : titleOf(trace, now.request),
        ...both,
        differs: both.pinned !== both.now,
      },
    ]
  })
}
