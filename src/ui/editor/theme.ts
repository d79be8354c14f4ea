// Monaco paints with colours of its own; these are read from the page's tokens, so that one list rules both themes.
import { useEffect } from 'react'
import { token, useDark } from '../colours.ts'
import { monaco } from './monaco.ts'

export function useMonacoTheme(): 'day' | 'night' {
  const name = useDark() ? 'night' : 'day'
  useEffect(() => {
    define(name)
    monaco.editor.setTheme(name)
  }, [name])
  return name
}

function define(name: 'day' | 'night'): void {
  const key = token('--color-code-key')
  const string = token('--color-code-string')
  const ink = token('--color-ink')
  monaco.editor.defineTheme(name, {
    base: name === 'night' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: key },
      { token: 'string.value.json', foreground: string },
      { token: 'number.json', foreground: string },
      { token: 'delimiter', foreground: ink },
    ],
    colors: {
      'editor.background': `#${token('--color-surface')}`,
      'editor.foreground': `#${ink}`,
      'editorLineNumber.foreground': `#${token('--color-ink-3')}`,
      'editorLineNumber.activeForeground': `#${ink}`,
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': `#${token('--color-accent-soft')}`,
      'editorWidget.background': `#${token('--color-surface')}`,
      'editorWidget.border': `#${token('--color-line')}`,
      focusBorder: `#${token('--color-accent')}`,
    },
  })
}
