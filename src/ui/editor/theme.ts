// Monaco paints with colours of its own; these are read from the page's tokens, so that one list rules both themes.
import { useEffect, useSyncExternalStore } from 'react'
import { usePreferences } from '../preferences.ts'
import { monaco } from './monaco.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

export function useMonacoTheme(): 'day' | 'night' {
  const chosen = usePreferences((p) => p.theme)
  const system = useSyncExternalStore(subscribe, () => dark.matches)
  const name = (chosen === 'system' ? system : chosen === 'dark') ? 'night' : 'day'
  useEffect(() => {
    define(name)
    monaco.editor.setTheme(name)
  }, [name, chosen])
  return name
}

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
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

/** A token's present colour as six hexadecimal digits; the browser resolves light-dark() for us. */
function token(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  document.body.append(probe)
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number)
  probe.remove()
  return [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
}
