import { useEffect } from 'react'
import { applyEdits, mendPasted } from '#engine'
import { useLinter } from '../lint/useLint.ts'
import type { monaco } from '../monaco.ts'
import { mendedTitle } from '../pasted.ts'
import { placeOf } from './range.ts'

/** Puts right what was pasted. Undo, or the notice, brings back what was on the clipboard. */
export function usePasteRepair(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  const linter = useLinter()
  useEffect(() => {
    const listener = editor?.onDidPaste(({ range }) => {
      const model = editor.getModel()
      if (!model) return
      const { text, mended } = mendPasted(model.getValueInRange(range))
      if (mended.length === 0) return
      linter.repair(mendedTitle(mended), applyEdits(model.getValue(), [{ ...placeOf(model, range), text }]))
    })
    return () => listener?.dispose()
  }, [editor, linter])
}
