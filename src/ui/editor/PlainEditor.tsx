import { useEffect, useRef } from 'react'
import type { ParsedPolicy } from '#engine'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { rangeOfPlace } from './textPlace.ts'
import type { StatementMark } from './useDecidingStatements.ts'

/** The editor for phones and touch screens: a text field, the same findings, the same decisions. */
export function PlainEditor({
  name,
  text,
  parsed,
}: {
  name: string
  text: string
  parsed: ParsedPolicy
  marks: readonly StatementMark[]
}) {
  const store = useSimulationStore()
  const revealed = useSimulation((s) => s.revealed)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const range = revealed === null ? undefined : rangeOfPlace(parsed, revealed)
    if (!range || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(range.offset, range.offset + range.length)
    store.getState().revealDone()
  }, [revealed, parsed, store])
  return (
    <textarea
      ref={field}
      aria-label={`Policy ${name}`}
      value={text}
      onChange={(event) => store.getState().edit(event.target.value)}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      className="min-h-72 flex-1 resize-none bg-surface p-3 font-mono text-sm text-ink -outline-offset-2"
    />
  )
}
