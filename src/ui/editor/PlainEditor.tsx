import { type ClipboardEvent, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { mendPasted, type ParsedPolicy } from '#engine'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { useLinter } from './lint/useLint.ts'
import { mendedTitle } from './pasted.ts'
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
  const linter = useLinter()
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain')
    const { text: mended, mended: causes } = mendPasted(pasted)
    if (causes.length === 0) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const around = (middle: string): string => text.slice(0, selectionStart) + middle + text.slice(selectionEnd)
    // What the way back leads to is the text as it was pasted.
    store.getState().edit(around(pasted))
    flushSync(() => linter.repair(mendedTitle(causes), around(mended)))
    const end = selectionStart + mended.length
    field.current?.setSelectionRange(end, end)
  }
  return (
    <textarea
      ref={field}
      aria-label={`Policy ${name}`}
      value={text}
      onChange={(event) => store.getState().edit(event.target.value)}
      onSelect={(event) => store.setState({ caret: event.currentTarget.selectionStart })}
      onPaste={paste}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      className="min-h-72 flex-1 resize-none bg-surface p-3 font-mono text-sm text-ink -outline-offset-2"
    />
  )
}
