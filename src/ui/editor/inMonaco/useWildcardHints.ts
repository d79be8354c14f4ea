import { useEffect } from 'react'
import { askWorker } from '../lint/askWorker.ts'
import { monaco } from '../monaco.ts'
import { abortOf } from './abort.ts'

/** Behind each wildcard how many actions it covers. */
export function useWildcardHints(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  useEffect(() => {
    if (!editor) return
    const registered = monaco.languages.registerInlayHintsProvider('json', {
      async provideInlayHints(model, _range, token) {
        const none = { hints: [], dispose() {} }
        if (model !== editor.getModel()) return none
        const answer = await askWorker('hints', { text: model.getValue() }, abortOf(token))
        if (typeof answer === 'string') return none
        const hints = answer.hints.map(({ offset, label }) => ({
          label,
          position: model.getPositionAt(offset),
          paddingLeft: true,
        }))
        return { hints, dispose() {} }
      },
    })
    return () => registered.dispose()
  }, [editor])
}
