import { useMemo } from 'react'
import type { monaco } from './monaco.ts'

type Options = monaco.editor.IStandaloneEditorConstructionOptions

/** What every editor of ours has in common. `own` has to be one object; `name` is what a screen reader says. */
export function useEditorOptions(name: string, own: Options): Options {
  // The same object each time: Monaco works a new one in, key by key.
  return useMemo(
    () => ({ ...COMMON, ...own, ariaLabel: `${name}. Press Ctrl+M to let Tab leave the editor.` }),
    [name, own],
  )
}

const COMMON: Options = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontFamily: 'JetBrains Mono Variable, monospace',
  fontLigatures: false,
  fontSize: 13,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { other: true, comments: false, strings: true },
  scrollBeyondLastLine: false,
  stickyScroll: { enabled: false },
  tabSize: 2,
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
}
