import { useEffect, useRef } from 'react'
import { useSimulationStore } from '../../simulation.ts'
import type { monaco } from '../monaco.ts'
import { difference, rangeOf } from './range.ts'

/**
 * Takes over a text that does not come from the keyboard: mended, discarded, undone, saved by somebody else. A text that
 * was typed is in the editor already; writing it back late would swallow the keys pressed since.
 */
export function useText(editor: monaco.editor.IStandaloneCodeEditor | null, text: string): (value: string) => void {
  const store = useSimulationStore()
  const typed = useRef(text)
  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model || text === typed.current || text === model.getValue()) return
    typed.current = text
    const edit = difference(model.getValue(), text)
    editor.pushUndoStop()
    editor.executeEdits('account', [{ range: rangeOf(model, edit), text: edit.text, forceMoveMarkers: true }])
    editor.pushUndoStop()
  }, [editor, text])
  return (value) => {
    typed.current = value
    store.getState().edit(value)
  }
}
