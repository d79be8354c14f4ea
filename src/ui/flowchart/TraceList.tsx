// The flowchart's text twin: the same steps in the same words, for reading, printing, screen readers and phones.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { StepStatements } from '../evaluation/StepDetails.tsx'
import { statusIcon, statusLook } from '../evaluation/look.ts'
import { statusWord, stepHelp } from '../words.ts'
import { type ChartProps, toFlow } from './toFlow.ts'

export function TraceList({ evaluation, hidden, selected, onSelect }: ChartProps) {
  const steps = toFlow(evaluation, hidden).nodes.filter(({ type }) => type === 'step')
  const deciding = evaluation.result.steps.find(
    ({ status }) => status === 'explicitDeny' || status === 'implicitDeny',
  )?.id
  const open = hidden ? null : (selected ?? deciding ?? null)
  return (
    <ol aria-label="How the decision was made" className="grid gap-2">
      {steps.map(({ data: { step, title, note, look } }, index) => {
        const Icon = statusIcon[look]
        const unfolded = open === step
        const Chevron = unfolded ? ChevronDown : ChevronRight
        return (
          <li key={step} data-step={step} data-status={look} className={`rounded-lg border ${statusLook[look].box}`}>
            <button
              type="button"
              aria-expanded={unfolded}
              disabled={hidden}
              onClick={() => onSelect(unfolded ? null : step)}
              className="flex min-h-11 w-full items-start gap-2.5 p-2.5 text-left"
            >
              <span className="w-4 shrink-0 text-sm text-ink-3">{index + 1}</span>
              <Icon size={18} className={`mt-px shrink-0 ${statusLook[look].text}`} aria-hidden />
              <span className="min-w-0 flex-1">
                <span className="block text-sm font-semibold text-ink">
                  {title}
                  {look !== 'unknown' && step !== 'precheck' && step !== 'result' && (
                    <span className="sr-only">: {statusWord[look]}</span>
                  )}
                </span>
                <span className={`block text-xs ${statusLook[look].text}`}>{note}</span>
              </span>
              {!hidden && <Chevron size={16} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />}
            </button>
            {unfolded && (
              <div className="grid gap-2 px-3 pb-3 text-sm">
                <p className="text-ink-2">{stepHelp[step]}</p>
                <StepStatements evaluation={evaluation} id={step} />
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
