// For what paints itself, as Monaco and xterm do: the page's tokens as they are now, so that one list rules both themes.

import { useSyncExternalStore } from 'react'
import { usePreferences } from './preferences.ts'

/** Whether it is dark; draws anew when that changes. */
export function useDark(): boolean {
  const chosen = usePreferences((p) => p.theme)
  const system = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches)
  return chosen === 'system' ? system : chosen === 'dark'
}

const DARK = '(prefers-color-scheme: dark)'

function subscribe(changed: () => void): () => void {
  const dark = matchMedia(DARK)
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

/** A token's present colour as six hexadecimal digits; the browser resolves light-dark() for us. */
export function token(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  document.body.append(probe)
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number)
  probe.remove()
  return [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
}
