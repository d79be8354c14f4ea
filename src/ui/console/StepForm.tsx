import { type ReactNode, useId, useState } from 'react'
import type { ConsoleAction, Result } from '#account'
import { Button } from '../parts/Button.tsx'
import { useSimulationStore } from '../simulation.ts'
import { steps } from './steps.ts'

export type Filled = Readonly<Record<string, string>>

/** What a step asks for, by the name that its input has for it. */
export interface StepField {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'password' | 'email'
  readonly optional?: true
  readonly about?: string
}

/** The form of a step in the console. What is refused leaves it open, and AWS's words stand above the page. */
export function StepForm({
  step,
  label = steps[step].title,
  fields,
  input = (filled) => filled,
  danger = false,
  point,
  onTaken,
  onCancel,
  children,
}: {
  step: ConsoleAction
  label?: string
  fields: readonly StepField[]
  input?: (filled: Filled) => Readonly<Record<string, unknown>>
  danger?: boolean
  point?: string // of the button that takes the step, where no other one opened the form
  onTaken?: (result: Result<unknown>) => void
  onCancel?: () => void
  children?: (filled: Filled) => ReactNode
}) {
  const store = useSimulationStore()
  const [filled, setFilled] = useState<Filled>({})
  const id = useId()
  return (
    <form
      aria-label={label}
      className="grid max-w-2xl gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const given = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== ''))
        const result = store.getState().act(step, input(given))
        onTaken?.(result)
      }}
    >
      {fields.map(({ name, label: words, type = 'text', optional = false, about }, at) => (
        <div key={name} className="grid gap-1">
          <label htmlFor={`${id}-${name}`} className="text-sm font-semibold">
            {words}
            {optional && <span className="font-normal text-ink-3"> (optional)</span>}
          </label>
          <input
            ref={(field) => {
              // A form that was asked for takes the focus.
              if (at === 0 && onCancel && field && !field.form?.contains(document.activeElement)) field.focus()
            }}
            id={`${id}-${name}`}
            name={name}
            type={type}
            required={!optional}
            autoComplete="off"
            value={filled[name] ?? ''}
            aria-describedby={about === undefined ? undefined : `${id}-${name}-about`}
            onChange={(event) => setFilled({ ...filled, [name]: event.target.value })}
            className="min-h-8 w-full rounded-md border border-edge bg-surface px-2 text-sm text-ink pointer-coarse:min-h-11"
          />
          {about !== undefined && (
            <p id={`${id}-${name}-about`} className="text-xs text-ink-2">
              {about}
            </p>
          )}
        </div>
      ))}
      {children?.(filled)}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind={danger ? 'danger' : 'primary'} data-point={point}>
          {label}
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  )
}
