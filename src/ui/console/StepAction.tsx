import { type ComponentProps, useState } from 'react'
import type { ConsoleAction } from '#account'
import { Button } from '../parts/Button.tsx'
import { useSimulationStore } from '../simulation.ts'
import { StepForm } from './StepForm.tsx'
import { steps } from './steps.ts'

/** The button of a step. Where it asks for something, or cannot be taken back in AWS, its form opens in the same place. */
export function StepAction({
  step,
  label = steps[step].title,
  point = steps[step].point,
  row,
  danger = false,
  fields = [],
  input = (filled) => filled,
  children,
}: {
  step: ConsoleAction
  label?: string
  point?: string
  row?: string // the row of a table that it is about
  danger?: boolean
} & Partial<Pick<ComponentProps<typeof StepForm>, 'fields' | 'input' | 'children'>>) {
  const store = useSimulationStore()
  const [open, setOpen] = useState(false)
  const asks = danger || fields.length > 0
  if (open)
    return (
      <section aria-label={label} className="grid gap-3 rounded-lg border border-accent p-3" data-panel>
        {danger && <p className="text-sm text-ink-2">In AWS this cannot be taken back. Here, undo brings it back.</p>}
        <StepForm
          step={step}
          label={label}
          fields={fields}
          input={input}
          danger={danger}
          onCancel={() => setOpen(false)}
          onTaken={({ ok }) => ok && setOpen(false)}
          {...(children && { children })}
        />
      </section>
    )
  return (
    <Button
      kind={danger ? 'danger' : 'plain'}
      scale={row === undefined ? 'normal' : 'small'}
      data-point={row === undefined ? point : `${point}-${row}`}
      aria-label={row === undefined ? undefined : `${label}: ${row}`}
      onClick={() => (asks ? setOpen(true) : store.getState().act(step, input({})))}
    >
      {label}
    </Button>
  )
}
