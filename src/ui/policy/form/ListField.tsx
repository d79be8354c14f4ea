import { X } from 'lucide-react'
import { type ComponentType, useId, useRef, useState } from 'react'
import { Button } from '../../parts/Button.tsx'

/** A list of texts: each can be taken away, one can be added by typing it or by choosing what is known. */
export function ListField({
  label,
  add,
  values,
  known = [],
  onChange,
  found: Found,
}: {
  label: string
  add: string // what is asked for, e.g. Add a resource
  values: readonly string[]
  known?: readonly string[]
  onChange: (values: readonly string[]) => void
  found?: ComponentType<{ typed: string; onTake: (value: string) => void }> // what fits what is typed
}) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const take = (value: string): void => {
    const wanted = value.trim()
    if (wanted !== '' && !values.includes(wanted)) onChange([...values, wanted])
    setTyped('')
    input.current?.focus()
  }
  const drop = (value: string): void => {
    onChange(values.filter((one) => one !== value))
    input.current?.focus() // the button that had it is gone
  }
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="text-sm font-semibold">{label}</legend>
      {values.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {values.map((value) => (
            <li
              key={value}
              className="inline-flex max-w-full items-center rounded-md border border-line bg-sunken pl-2 font-mono text-xs"
            >
              <span className="min-w-0 wrap-anywhere">{value}</span>
              <Button kind="quiet" scale="small" aria-label={`Remove ${value}`} onClick={() => drop(value)}>
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-1">
        <input
          ref={input}
          aria-label={add}
          placeholder={add}
          list={`${id}-known`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            take(typed)
          }}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          className="min-h-8 min-w-0 flex-1 rounded-md border border-edge bg-surface px-2 font-mono text-sm pointer-coarse:min-h-11"
        />
        <datalist id={`${id}-known`}>
          {known.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
        <Button disabled={typed.trim() === ''} onClick={() => take(typed)}>
          Add
        </Button>
      </div>
      {Found && <Found typed={typed} onTake={take} />}
    </fieldset>
  )
}
