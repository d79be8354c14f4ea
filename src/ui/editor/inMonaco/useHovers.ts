import { useCallback, useEffect, useRef } from 'react'
import { useShown } from '../../evaluation/useShown.ts'
import type { Context } from '../hover/variable.ts'
import { askWorker } from '../lint/askWorker.ts'
import { useAt } from '../lint/useAt.ts'
import { monaco } from '../monaco.ts'
import { abortOf } from './abort.ts'
import { rangeOf } from './range.ts'

/** What the piece of the policy under the pointer means; Ctrl+K Ctrl+I at the cursor. */
export function useHovers(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  const at = useAt()
  const context = useContext()
  useEffect(() => {
    if (!editor) return
    const registered = monaco.languages.registerHoverProvider('json', {
      async provideHover(model, position, token) {
        if (model !== editor.getModel()) return null
        const ask = { ...at(model.getValue(), model.getOffsetAt(position)), context: context() }
        const answer = await askWorker('hover', ask, abortOf(token))
        if (typeof answer === 'string' || answer.hover === null) return null
        return { range: rangeOf(model, answer.hover), contents: answer.hover.lines.map((value) => ({ value })) }
      },
    })
    return () => registered.dispose()
  }, [editor, at, context])
}

/** The context of the request in the evaluation, as it is when it is asked for. */
function useContext(): () => Context {
  const { shown, prediction } = useShown()
  const given = prediction === undefined ? shown.evaluation?.result.context : undefined
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  }, [given])
  return useCallback(
    () => Object.fromEntries(Object.entries(latest.current ?? {}).map(([key, { value }]) => [key, value])),
    [],
  )
}
