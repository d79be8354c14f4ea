import { useEffect } from 'react'
import type { Offer, OfferKind } from '../complete/types.ts'
import { askWorker } from '../lint/askWorker.ts'
import { useAt } from '../lint/useAt.ts'
import { monaco } from '../monaco.ts'
import { abortOf } from './abort.ts'
import { rangeOf } from './range.ts'

const { CompletionItemKind: Kind, CompletionItemInsertTextRule: Rule } = monaco.languages

const icons: Record<OfferKind, monaco.languages.CompletionItemKind> = {
  element: Kind.Property,
  value: Kind.Value,
  service: Kind.Module,
  action: Kind.Function,
  resource: Kind.File,
  operator: Kind.Operator,
  key: Kind.Field,
  name: Kind.User,
}

/** What can stand at the cursor. The worker finds and orders it, by words as well, so Monaco filters nothing. */
export function useCompletions(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  const at = useAt()
  useEffect(() => {
    if (!editor) return
    const registered = monaco.languages.registerCompletionItemProvider('json', {
      triggerCharacters: ['"', ':', ' ', '/', '{', '*', '.'],
      async provideCompletionItems(model, position, _context, token) {
        if (model !== editor.getModel()) return null
        const ask = at(model.getValue(), model.getOffsetAt(position))
        const found = await askWorker('complete', ask, abortOf(token))
        if (typeof found === 'string') return null
        const range = rangeOf(model, found)
        const item = (offer: Offer, index: number): monaco.languages.CompletionItem => ({
          label: offer.detail === undefined ? offer.label : { label: offer.label, description: offer.detail },
          kind: icons[offer.kind],
          insertText: offer.insert,
          ...(offer.snippet && { insertTextRules: Rule.InsertAsSnippet }),
          filterText: found.typed,
          sortText: String(index).padStart(4, '0'),
          range,
          ...(offer.again && { command: { id: 'editor.action.triggerSuggest', title: 'More' } }),
        })
        return { suggestions: found.offers.map(item), incomplete: true }
      },
      async resolveCompletionItem(item, token) {
        if (item.kind !== Kind.Function) return item
        const action = typeof item.label === 'string' ? item.label : item.label.label
        const answer = await askWorker('describe', { action }, abortOf(token))
        return typeof answer === 'string' ? item : { ...item, documentation: answer.description }
      },
    })
    return () => registered.dispose()
  }, [editor, at])
}
