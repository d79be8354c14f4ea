// The flowchart's text twin: the same steps in the same words, for reading, printing, screen readers and phones.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { StepBody } from '../evaluation/StepDetails.tsx'
import { statusIcon, statusLook } from '../evaluation/look.ts'
import { asSeen, type ChartProps, toFlow } from './toFlow.ts'

export function TraceList({ evaluation, hidden, walked, selected, onSelect }: ChartProps) {
  const { result } = evaluation
  const { nodes } = toFlow(evaluation, hidden, walked)
  const end = nodes.find(({ type }) => type === 'end')?.data
  // Where the evaluation ended early, the list still closes with how it ended.
  const rows = nodes.flatMap(({ type, data }) =>
    type !== 'step' ? [] : data.step === 'result' && end ? [{ ...end, step: data.step }] : [data],
  )
  const open = hidden ? null : (selected ?? end?.step ?? null)
  const stop = (look: string): boolean => hidden || (walked !== null && look === 'unknown')
  return (
    <ol aria-label="How the decision was made" className="grid gap-2">
      {rows.map(({ step, title, note, look, word }, index) => {
        const trace = result.steps.find(({ id }) => id === step)
        const Icon = statusIcon[look]
        const unfolded = open === step && !stop(look)
        const Chevron = unfolded ? ChevronDown : ChevronRight
        return (
          <li key={step} data-step={step} data-status={look} className={`rounded-lg border ${statusLook[look].box}`}>
            <button
              type="button"
              aria-expanded={unfolded}
              disabled={stop(look)}
              onClick={() => onSelect(unfolded ? null : step)}
              className="flex min-h-11 w-full items-start gap-2.5 p-2.5 text-left"
            >
              <span className="w-4 shrink-0 text-sm text-ink-3">{index + 1}</span>
              <Icon size={18} className={`mt-px shrink-0 ${statusLook[look].text}`} aria-hidden />
              <span className="min-w-0 flex-1">
                <span className="block text-sm font-semibold text-ink">
                  {title}
                  {word && <span className="sr-only">: {word}</span>}
                </span>
                <span className={`block text-xs ${statusLook[look].text}`}>{note}</span>
              </span>
              {!stop(look) && <Chevron size={16} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />}
            </button>
            {unfolded && trace && (
              <div className="grid gap-2 px-3 pb-3 text-sm">
                <StepBody evaluation={evaluation} step={asSeen(trace, result)} />
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
